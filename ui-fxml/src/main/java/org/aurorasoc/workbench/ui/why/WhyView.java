package org.aurorasoc.workbench.ui.why;

import java.util.ArrayList;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.aurorasoc.workbench.i18n.Messages;
import org.aurorasoc.workbench.ui.control.ProblemBar;
import org.aurorasoc.workbench.ui.fx.ProblemNote;
import org.aurorasoc.workbench.ui.fx.Shown;
import org.aurorasoc.workbench.viewmodel.Problem;
import org.aurorasoc.workbench.viewmodel.why.DetailViewModel;
import org.aurorasoc.workbench.viewmodel.why.PairLine;
import org.aurorasoc.workbench.viewmodel.why.WhyPage;
import org.aurorasoc.workbench.viewmodel.why.WhyViewModel;
import org.jspecify.annotations.Nullable;

/// Why a case came back, and in what it differs.
public final class WhyView {
    private static final Duration QUICK = Duration.millis(150);

    private final DetailViewModel detail;
    private final WhyViewModel model;
    private final Messages messages;
    private final PauseTransition quick = new PauseTransition(QUICK);
    private List<PairRow> rows = List.of();

    @FXML
    private ScrollPane root;

    @FXML
    private Label waiting;

    @FXML
    private ProblemBar problem;

    @FXML
    private VBox content;

    @FXML
    private PartsBar parts;

    @FXML
    private Label partsSentence;

    @FXML
    private Label similarity;

    @FXML
    private VBox pairs;

    @FXML
    private Label noPairs;

    @FXML
    private Label notCompared;

    @FXML
    private VBox indicators;

    @FXML
    private VBox techniques;

    @FXML
    private Label ignored;

    @FXML
    private VBox onlyTheirs;

    @FXML
    private VBox onlyYours;

    public WhyView(DetailViewModel detail, Messages messages) {
        this.detail = detail;
        this.model = detail.why();
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        quick.setOnFinished(_ -> say(messages.text("why.reading")));
        model.pageProperty().subscribe(this::show);
        model.problemProperty().subscribe(this::showProblem);
        model.pairProperty().subscribe(number -> showCurrent(number.intValue()));
        model.runningProperty().subscribe(this::showRunning);
        detail.pageProperty().subscribe(_ -> showRunning(model.runningProperty().get()));
    }

    ScrollPane root() {
        return root;
    }

    @FXML
    private void openTexts() {
        model.openTexts();
    }

    /// Nothing is said of a moment; a case without a question never has reasons.
    private void showRunning(boolean running) {
        quick.stop();
        say("");
        if (running) {
            quick.playFromStart();
        } else if (detail.pageProperty().get() != null && !detail.hasQuestion()) {
            say(messages.text("why.no.question"));
        }
    }

    private void say(String text) {
        waiting.setText(text);
        Shown.when(waiting, !text.isEmpty());
    }

    private void showProblem(@Nullable Problem fault) {
        ProblemNote.show(problem, fault, messages.text("case.retry"), model::retry);
    }

    private void show(@Nullable WhyPage page) {
        Shown.when(content, page != null);
        root.setVvalue(0);
        if (page == null) {
            return;
        }
        parts.show(page.parts(), page.partsSentence());
        Shown.when(parts, !page.parts().isEmpty());
        partsSentence.setText(page.partsSentence());
        similarity.setText(page.similarity());
        showPairs(page);
        optional(noPairs, page.noPairs());
        optional(notCompared, page.notCompared());
        Reasons reasons = new Reasons(messages);
        indicators.getChildren().setAll(reasons.shared(page.indicators(), "why.shared.none"));
        techniques.getChildren().setAll(reasons.shared(page.techniques(), "why.techniques.none"));
        optional(ignored, page.ignored());
        onlyTheirs.getChildren().setAll(reasons.differing(page.onlyTheirs()));
        onlyYours.getChildren().setAll(reasons.differing(page.onlyYours()));
    }

    private static void optional(Label label, String text) {
        label.setText(text);
        Shown.when(label, !text.isEmpty());
    }

    private void showPairs(WhyPage page) {
        List<PairRow> shown = new ArrayList<>();
        for (PairLine pair : page.pairs()) {
            PairRow row = PairRow.of(pair, messages);
            row.setOnMouseClicked(_ -> model.lookAt(pair.number()));
            shown.add(row);
        }
        rows = shown;
        List<Node> lines = new ArrayList<>();
        lines.add(PairRow.head(messages));
        lines.addAll(shown);
        pairs.getChildren().setAll(lines);
        Shown.when(pairs, !shown.isEmpty());
        showCurrent(model.pairProperty().get());
    }

    private void showCurrent(int number) {
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).setCurrent(i + 1 == number);
        }
    }
}
