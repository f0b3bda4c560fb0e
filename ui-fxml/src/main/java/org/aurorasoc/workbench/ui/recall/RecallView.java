package org.aurorasoc.workbench.ui.recall;

import java.util.List;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.aurorasoc.workbench.i18n.Messages;
import org.aurorasoc.workbench.ui.control.QueryBox;
import org.aurorasoc.workbench.ui.fx.KeyFocus;
import org.aurorasoc.workbench.ui.fx.PaneAction;
import org.aurorasoc.workbench.ui.fx.Shown;
import org.aurorasoc.workbench.ui.fx.WorkPane;
import org.aurorasoc.workbench.viewmodel.Problem;
import org.aurorasoc.workbench.viewmodel.recall.RecallPage;
import org.aurorasoc.workbench.viewmodel.recall.RecallRow;
import org.aurorasoc.workbench.viewmodel.recall.RecallViewModel;
import org.aurorasoc.workbench.viewmodel.recall.RecallViewModel.Phase;
import org.aurorasoc.workbench.viewmodel.recall.RecallViewModel.Work;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Question above, answers below, the selected case beside them.
public final class RecallView implements WorkPane {
    private static final PseudoClass WIDE = PseudoClass.getPseudoClass("wide");
    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");
    private static final PseudoClass COMPACT = PseudoClass.getPseudoClass("compact");
    private static final double WIDE_FROM = 1528;
    private static final double COMPACT_BELOW = 1128;

    private final RecallViewModel model;
    private final Messages messages;
    private final SearchClock searching = new SearchClock(this::showWaiting);

    @FXML
    private VBox root;

    @FXML
    private QueryBox query;

    @FXML
    private Label queryFault;

    @FXML
    private HBox problemBar;

    @FXML
    private Label problemTitle;

    @FXML
    private Label problemDetail;

    @FXML
    private Button retryButton;

    @FXML
    private VBox empty;

    @FXML
    private VBox examples;

    @FXML
    private VBox offer;

    @FXML
    private VBox nothing;

    @FXML
    private Label nothingWhy;

    @FXML
    private VBox waiting;

    @FXML
    private Label waitingText;

    @FXML
    private HBox answer;

    @FXML
    private Label count;

    @FXML
    private Label took;

    @FXML
    private Tooltip tookParts;

    @FXML
    private Label tally;

    @FXML
    private VBox notices;

    @FXML
    private ListView<RecallRow> list;

    @FXML
    private ScrollPane caseScroll;

    @FXML
    private CaseView selectedController;

    public RecallView(RecallViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        query.textProperty().bindBidirectional(model.queryProperty());
        query.setOnAsk(model::search);
        list.setCellFactory(_ -> new RecallRowCell(messages));
        list.addEventHandler(KeyEvent.KEY_TYPED, this::walk);
        list.getSelectionModel().selectedItemProperty().subscribe(selectedController::show);
        examples.getChildren().addAll(Stream.of(1, 2, 3).map(this::example).toList());
        root.widthProperty().subscribe(width -> showWidth(width.doubleValue()));
        model.queryFaultProperty().subscribe(this::showQueryFault);
        model.problemProperty().subscribe(this::showProblem);
        model.pageProperty().subscribe(this::showPage);
        model.phaseProperty().subscribe(_ -> showState());
        model.offersSamplesProperty().subscribe(_ -> showState());
        model.workProperty().subscribe(work -> searching.run(work != Work.NONE));
    }

    private void showWidth(double width) {
        root.pseudoClassStateChanged(WIDE, width >= WIDE_FROM);
        root.pseudoClassStateChanged(COMPACT, width < COMPACT_BELOW);
    }

    private Button example(int number) {
        String text = messages.text("recall.example." + number);
        Button chip = new Button(text, new FontIcon(Feather.SEARCH));
        chip.getStyleClass().add("chip");
        chip.setOnAction(_ -> model.search(text));
        return chip;
    }

    private void showQueryFault(String fault) {
        queryFault.setText(fault);
        Shown.when(queryFault, !fault.isEmpty());
    }

    private void showProblem(@Nullable Problem problem) {
        Shown.when(problemBar, problem != null);
        if (problem != null) {
            problemTitle.setText(problem.title());
            problemDetail.setText(problem.detail());
            Shown.when(problemDetail, !problem.detail().isEmpty());
            Shown.when(retryButton, problem.action() == Problem.Action.RETRY);
        }
        markPrevious();
    }

    private void showPage(RecallPage page) {
        count.setText(page.count());
        took.setText(page.took());
        tookParts.setText(page.tookParts());
        tally.setText(page.tally());
        nothingWhy.setText(page.nothing());
        notices.getChildren()
                .setAll(page.notices().stream().map(RecallView::notice).toList());
        list.getItems().setAll(page.rows());
        if (!page.rows().isEmpty()) {
            list.getSelectionModel().selectFirst();
            list.scrollTo(0);
        }
        showState();
    }

    private static Label notice(String text) {
        Label notice = new Label(text, new FontIcon(Feather.ALERT_TRIANGLE));
        notice.getStyleClass().add("notice");
        notice.setWrapText(true);
        return notice;
    }

    private void showState() {
        Phase phase = model.phaseProperty().get();
        boolean firstSearch = searching.isVisible() && phase != Phase.ANSWERED;
        boolean offers = model.offersSamplesProperty().get() && phase != Phase.ANSWERED && !firstSearch;
        Shown.when(offer, offers);
        Shown.when(empty, phase == Phase.UNASKED && !firstSearch && !offers);
        Shown.when(nothing, phase == Phase.NOTHING && !firstSearch && !offers);
        Shown.when(answer, phase == Phase.ANSWERED);
        Shown.when(waiting, firstSearch);
    }

    /// Nothing for a moment, then that a search runs, over the previous answer; its time from the first second on.
    private void showWaiting(SearchClock.Wait wait) {
        waitingText.setText(waitText(".for", wait));
        markPrevious();
        showState();
    }

    /// An answer that is not the present question's must not pass for it: while one is awaited, and after it failed.
    private void markPrevious() {
        boolean failed = model.problemProperty().get() != null;
        boolean previous = searching.isVisible() || failed;
        list.pseudoClassStateChanged(STALE, previous);
        caseScroll.pseudoClassStateChanged(STALE, previous);
        if (searching.isVisible()) {
            took.setText(waitText(".over", searching.current()));
        } else {
            took.setText(
                    failed
                            ? messages.text("recall.previous")
                            : model.pageProperty().get().took());
        }
    }

    private String waitText(String suffix, SearchClock.Wait wait) {
        String key = model.workProperty().get() == Work.SAMPLES ? "recall.loading" : "recall.searching";
        return wait.seconds() < 1 ? messages.text(key) : messages.text(key + suffix, wait.seconds());
    }

    private void walk(KeyEvent key) {
        switch (key.getCharacter()) {
            case "j" -> list.getSelectionModel().selectNext();
            case "k" -> list.getSelectionModel().selectPrevious();
            default -> {
                return;
            }
        }
        list.scrollTo(Math.max(0, list.getSelectionModel().getSelectedIndex() - 1));
        key.consume();
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void shown() {}

    @Override
    public void focusFilter() {
        focusStart();
    }

    @Override
    public List<Node> regions() {
        return List.of(query, list, caseScroll);
    }

    @Override
    public List<PaneAction> actions() {
        return List.of();
    }

    @Override
    public void focusStart() {
        query.requestFocus();
        query.selectAll();
    }

    @Override
    @FXML
    public void run() {
        model.search();
    }

    @Override
    public void again() {
        model.search();
    }

    @FXML
    private void retry() {
        model.retry();
    }

    @FXML
    private void loadSamples() {
        model.loadSamples();
    }

    @Override
    public boolean escape() {
        if (model.workProperty().get() != Work.NONE) {
            model.cancel();
            return true;
        }
        Node goal = answer.isVisible() ? list : query;
        boolean moves = !goal.isFocused();
        KeyFocus.on(goal);
        return moves;
    }
}
