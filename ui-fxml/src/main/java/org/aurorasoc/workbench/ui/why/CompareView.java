package org.aurorasoc.workbench.ui.why;

import java.util.ArrayList;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.fxml.FXML;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.aurorasoc.workbench.i18n.Messages;
import org.aurorasoc.workbench.ui.control.ProblemBar;
import org.aurorasoc.workbench.ui.fx.ProblemNote;
import org.aurorasoc.workbench.ui.fx.Shown;
import org.aurorasoc.workbench.viewmodel.Problem;
import org.aurorasoc.workbench.viewmodel.why.ComparePage;
import org.aurorasoc.workbench.viewmodel.why.CompareRow;
import org.aurorasoc.workbench.viewmodel.why.CompareViewModel;
import org.jspecify.annotations.Nullable;

/// Two texts side by side, section by section, over the whole pane.
public final class CompareView {
    private static final Duration QUICK = Duration.millis(150);
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    private final CompareViewModel model;
    private final Messages messages;
    private final PauseTransition quick = new PauseTransition(QUICK);
    private Runnable onClose = () -> {};

    @FXML
    private VBox root;

    @FXML
    private ToggleButton differences;

    @FXML
    private FlowPane legend;

    @FXML
    private ProblemBar problem;

    @FXML
    private Label waiting;

    @FXML
    private StackPane names;

    @FXML
    private ScrollPane scroll;

    @FXML
    private VBox lines;

    @FXML
    private Label note;

    public CompareView(CompareViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        quick.setOnFinished(_ -> Shown.when(waiting, true));
        differences.selectedProperty().bindBidirectional(model.onlyDifferencesProperty());
        for (CompareRow.Mark mark : CompareRow.Mark.values()) {
            legend.getChildren().add(entry(mark));
        }
        model.pageProperty().subscribe(this::show);
        model.problemProperty().subscribe(this::showProblem);
        model.runningProperty().subscribe(this::showRunning);
        scroll.viewportBoundsProperty().subscribe(_ -> alignNames());
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /// The names stand over their halves, whether there is a scroll bar or not.
    private void alignNames() {
        double bar = Math.max(0, scroll.getWidth() - scroll.getViewportBounds().getWidth());
        names.setPadding(new Insets(0, bar, 0, 0));
    }

    private HBox entry(CompareRow.Mark mark) {
        HBox entry = new HBox(
                Reasons.label(mark.sign(), "compare-mark"),
                Reasons.label(messages.text(CompareLine.key(mark)), "meta"));
        entry.getStyleClass().add("compare-entry");
        return entry;
    }

    public void setOnClose(Runnable listener) {
        onClose = listener;
    }

    public Parent root() {
        return root;
    }

    public void focusStart() {
        scroll.requestFocus();
    }

    /// One step down the Esc ladder: back to where it was opened.
    public boolean escape() {
        close();
        return true;
    }

    private void pressed(KeyEvent event) {
        if (COPY.match(event)) {
            model.copy();
            event.consume();
        }
    }

    private void showRunning(boolean running) {
        quick.stop();
        Shown.when(waiting, false);
        if (running) {
            quick.playFromStart();
        }
    }

    private void showProblem(@Nullable Problem fault) {
        ProblemNote.show(problem, fault, messages.text("case.retry"), model::retry);
    }

    private void show(@Nullable ComparePage page) {
        scroll.setVvalue(0);
        List<Node> shown = new ArrayList<>();
        if (page != null) {
            names.getChildren().setAll(CompareLine.head(page.left(), page.right()));
            String section = "";
            for (CompareRow row : page.rows()) {
                if (!row.section().isEmpty()) {
                    section = row.section();
                    shown.add(Reasons.label(section, "compare-section"));
                }
                shown.add(CompareLine.of(row, section, messages));
            }
            if (shown.isEmpty()) {
                shown.add(Reasons.label(messages.text("compare.differences.none"), "muted"));
            }
        }
        lines.getChildren().setAll(shown);
        note.setText(page == null ? "" : page.note());
        Shown.when(note, !note.getText().isEmpty());
        Shown.when(names, page != null);
    }

    @FXML
    private void copy() {
        model.copy();
    }

    @FXML
    private void close() {
        onClose.run();
    }
}
