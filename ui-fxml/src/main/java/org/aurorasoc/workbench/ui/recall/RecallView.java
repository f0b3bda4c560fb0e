package org.aurorasoc.workbench.ui.recall;

import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.aurorasoc.workbench.domain.desk.FrozenAnswer;
import org.aurorasoc.workbench.i18n.Messages;
import org.aurorasoc.workbench.ui.control.ProblemBar;
import org.aurorasoc.workbench.ui.fx.CopyMenu;
import org.aurorasoc.workbench.ui.fx.Overlay;
import org.aurorasoc.workbench.ui.fx.PaneAction;
import org.aurorasoc.workbench.ui.fx.ProblemNote;
import org.aurorasoc.workbench.ui.fx.Shown;
import org.aurorasoc.workbench.ui.fx.WorkPane;
import org.aurorasoc.workbench.ui.why.CompareView;
import org.aurorasoc.workbench.ui.why.DetailView;
import org.aurorasoc.workbench.viewmodel.CopyFormat;
import org.aurorasoc.workbench.viewmodel.Problem;
import org.aurorasoc.workbench.viewmodel.recall.RecallActions;
import org.aurorasoc.workbench.viewmodel.recall.RecallRow;
import org.aurorasoc.workbench.viewmodel.recall.RecallViewModel;
import org.aurorasoc.workbench.viewmodel.recall.RecallViewModel.Phase;
import org.aurorasoc.workbench.viewmodel.recall.RecallViewModel.Work;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// Question above, answers below, the selected case beside them, and the states in between.
public final class RecallView implements WorkPane {
    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");

    private final RecallViewModel model;
    private final RecallActions actions;
    private final Messages messages;
    private final Overlay overlay;
    private final DetailView detail;
    private final CompareView comparison;
    private final Remedies remedies;
    private final SearchClock searching = new SearchClock(this::showWaiting);
    private @Nullable SideBySide sides;

    @FXML
    private VBox root;

    @FXML
    private HeadView headController;

    @FXML
    private ProblemBar problemBar;

    @FXML
    private HBox band;

    @FXML
    private FontIcon bandIcon;

    @FXML
    private Label bandText;

    @FXML
    private Button bandButton;

    @FXML
    private UnansweredView unansweredController;

    @FXML
    private HBox answerBox;

    @FXML
    private AnswerView answerController;

    @FXML
    private StackPane compareHolder;

    /// What the pane is made of beside its own nodes.
    public record Parts(DetailView detail, CompareView comparison, Remedies remedies, Overlay overlay) {}

    public RecallView(RecallViewModel model, RecallActions actions, Messages messages, Parts parts) {
        this.model = model;
        this.actions = actions;
        this.messages = messages;
        overlay = parts.overlay();
        detail = parts.detail();
        comparison = parts.comparison();
        remedies = parts.remedies();
    }

    @FXML
    private void initialize() {
        sides = new SideBySide(model.layout(), answerBox, answerController.root(), detail.root(), overlay);
        sides.speak(messages.text("recall.splitter"));
        detail.setActions(actions);
        compareHolder.getChildren().setAll(comparison.root());
        comparison.setOnClose(this::endComparing);
        new RecallKeys(list(), model, actions, detail::key, new AtTheList()).listenOn(root, detail.root());
        list().setOnMouseClicked(click -> {
            if (click.getClickCount() == 2) {
                enterDetail();
            }
        });
        list().setContextMenu(new CaseMenu(actions, messages, this::enterDetail));
        observe();
    }

    private void observe() {
        model.problemProperty().subscribe(this::showProblem);
        model.pageProperty().subscribe(_ -> showState());
        model.standingProperty().subscribe(_ -> showState());
        model.phaseProperty().subscribe(_ -> showState());
        model.openedProperty().subscribe(this::showOpened);
        model.offersSamplesProperty().subscribe(_ -> showState());
        actions.comparingProperty().subscribe(_ -> showState());
        model.frozenProperty().subscribe(_ -> showBand());
        model.restoredProperty().subscribe(_ -> showBand());
        model.workProperty().subscribe(work -> searching.run(work != Work.NONE));
    }

    /// In a narrow window a case that was asked for by name lies over the list at once.
    private void showOpened(String id) {
        showState();
        if (!id.isEmpty() && sides != null && sides.isCompact()) {
            enterDetail();
        }
    }

    private ListView<RecallRow> list() {
        return answerController.list();
    }

    private void showProblem(@Nullable Problem problem) {
        ProblemNote.show(problemBar, problem, messages.text("recall.retry"), model::retry);
        markPrevious();
    }

    /// Under the filters: that the answer is a frozen one, or that filters of last time are set.
    private void showBand() {
        FrozenAnswer frozen = model.frozenProperty().get();
        String restored = model.restoredProperty().get();
        if (frozen != null) {
            bandText.setText(actions.frozen().sentence(frozen));
            bandButton.setText(messages.text("frozen.live"));
            bandButton.setOnAction(_ -> model.search());
        } else {
            bandText.setText(restored);
            bandButton.setText(messages.text("recall.restored.clear"));
            bandButton.setOnAction(_ -> model.filters().clear());
        }
        Shown.when(bandIcon, frozen != null);
        Shown.when(band, frozen != null || !restored.isEmpty());
    }

    private void showState() {
        Phase phase = model.phaseProperty().get();
        boolean hasAnswer =
                phase == Phase.ANSWERED || !model.openedProperty().get().isEmpty();
        boolean compares = actions.comparingProperty().get();
        boolean begins = compares && !compareHolder.isVisible();
        unansweredController.show(hasAnswer || compares, searching.isVisible());
        Shown.when(answerBox, hasAnswer && !compares);
        Shown.when(compareHolder, compares);
        if (begins) {
            comparison.focusStart();
        }
        headController.quiet(unansweredController.offers());
    }

    /// Nothing for a moment, then that a search runs, over the previous answer; its time from the first second on.
    private void showWaiting(SearchClock.Wait wait) {
        unansweredController.await(waitText(".for", wait));
        markPrevious();
        showState();
    }

    /// An answer that is not the present question's must not pass for it: while one is awaited, and after it failed.
    private void markPrevious() {
        boolean failed = model.problemProperty().get() != null;
        boolean previous = searching.isVisible() || failed;
        String words = searching.isVisible()
                ? waitText(".over", searching.current())
                : failed ? messages.text("recall.previous") : "";
        answerController.showWaiting(words, previous);
        detail.root().pseudoClassStateChanged(STALE, previous);
    }

    private String waitText(String suffix, SearchClock.Wait wait) {
        String key = model.workProperty().get() == Work.SAMPLES ? "recall.loading" : "recall.searching";
        return wait.seconds() < 1 ? messages.text(key) : messages.text(key + suffix, wait.seconds());
    }

    private void enterDetail() {
        if (sides != null) {
            sides.enterDetail(detail.region());
        }
    }

    private void endComparing() {
        actions.endComparing();
        list().requestFocus();
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void shown() {}

    @Override
    public void focusFilter() {
        headController.focusFilter();
    }

    @Override
    public List<Node> regions() {
        return Stream.concat(
                        headController.regions().stream(),
                        Stream.of(list(), actions.comparingProperty().get() ? comparison.root() : detail.region()))
                .toList();
    }

    @Override
    public List<PaneAction> actions() {
        String none = model.list().selectedProperty().get() == null ? messages.text("action.unavailable") : "";
        String off = actions.keepingRefusedProperty().get();
        String keeps = off.isEmpty() ? none : off;
        return List.of(
                action("alike", "m", actions::alike, none),
                action("compare", "v", actions::compare, none),
                action("link", "l", actions::link, keeps),
                action("unrelated", "u", actions::unrelated, keeps),
                action("pin", "b", actions::pin, none),
                action("freeze", "f", actions::freeze, keeps),
                action("frozen", "", () -> remedies.showFrozen(headController.query()), ""),
                action("delete", "Delete", actions::delete, none.isEmpty() ? actions.deletionRefused() : none),
                action("export", "Ctrl+E", actions::export, none),
                action("markall", "Ctrl+A", model.list()::markAll, none),
                action(
                        "order",
                        "o",
                        () -> model.list()
                                .order(model.list().orderProperty().get().next()),
                        none),
                action("close", "Ctrl+Shift+Enter", actions::close, off));
    }

    private PaneAction action(String name, String key, Runnable run, String unavailable) {
        return new PaneAction(messages.text("action.menu." + name), key, run, unavailable);
    }

    @Override
    public void focusStart() {
        headController.focusQuery();
    }

    @Override
    public void run() {
        model.search();
    }

    @Override
    public void again() {
        model.search();
    }

    @Override
    public boolean escape() {
        if (model.workProperty().get() != Work.NONE) {
            model.cancel();
            return true;
        }
        if (actions.comparingProperty().get()) {
            return comparison.escape();
        }
        if (detail.escape()) {
            return true;
        }
        Node goal = answerBox.isVisible() ? list() : headController.query();
        if (goal.isFocused() && model.list().forgetMarks()) {
            return true;
        }
        boolean moves = !goal.isFocused();
        goal.requestFocus();
        return moves;
    }

    /// What keys ask to be shown, at the row they were pressed on.
    private final class AtTheList implements RecallKeys.Shows {
        @Override
        public void detail() {
            enterDetail();
        }

        @Override
        public void copyMenu() {
            new CopyMenu(messages, EnumSet.allOf(CopyFormat.class), actions::copy).show(list(), Side.TOP, 60, 60);
        }

        @Override
        public void contextMenu() {
            list().getContextMenu().show(list(), Side.TOP, 60, 60);
        }
    }
}
