package org.aurorasoc.workbench.ui.why;

import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.aurorasoc.workbench.i18n.Messages;
import org.aurorasoc.workbench.ui.control.ProblemBar;
import org.aurorasoc.workbench.ui.fx.Keyboard;
import org.aurorasoc.workbench.ui.fx.ProblemNote;
import org.aurorasoc.workbench.ui.fx.Shown;
import org.aurorasoc.workbench.ui.fx.ViewLoader;
import org.aurorasoc.workbench.viewmodel.Problem;
import org.aurorasoc.workbench.viewmodel.why.CaseActions;
import org.aurorasoc.workbench.viewmodel.why.CasePage;
import org.aurorasoc.workbench.viewmodel.why.DetailViewModel;
import org.jspecify.annotations.Nullable;

/// The selected case: its head, why it came back, the case, its raw text. Where there is room, the reasons and the
/// case stand beside each other.
public final class DetailView {
    /// Two columns of which each can be read.
    private static final double WIDE_FROM = 880;

    private final DetailViewModel model;
    private final Messages messages;
    private final ToggleGroup tabs = new ToggleGroup();
    private final CaseHeadView head;
    private final WhyView why;
    private final FullTextsView texts;
    private final StoredCaseView stored;
    private final RawView raw;
    private boolean wide;
    private @Nullable CaseActions actions;

    @FXML
    private StackPane root;

    @FXML
    private Label none;

    @FXML
    private HBox content;

    @FXML
    private VBox main;

    @FXML
    private VBox headPlace;

    @FXML
    private ToggleButton whyTab;

    @FXML
    private ToggleButton caseTab;

    @FXML
    private ToggleButton rawTab;

    @FXML
    private ProblemBar problem;

    @FXML
    private StackPane mainPlace;

    @FXML
    private Region rule;

    @FXML
    private VBox side;

    @FXML
    private Label sideTitle;

    @FXML
    private StackPane sidePlace;

    public DetailView(DetailViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        ViewLoader parts = new ViewLoader(
                Map.of(
                        CaseHeadView.class, () -> new CaseHeadView(messages),
                        WhyView.class, () -> new WhyView(model, messages),
                        FullTextsView.class, () -> new FullTextsView(model.why()),
                        StoredCaseView.class, () -> new StoredCaseView(model, messages),
                        RawView.class, () -> new RawView(model)),
                messages.bundle());
        head = parts.load(CaseHeadView.class).view();
        why = parts.load(WhyView.class).view();
        texts = parts.load(FullTextsView.class).view();
        stored = parts.load(StoredCaseView.class).view();
        raw = parts.load(RawView.class).view();
    }

    @FXML
    private void initialize() {
        headPlace.getChildren().add(head.root());
        tabs.getToggles().addAll(whyTab, caseTab, rawTab);
        whyTab.setSelected(true);
        tabs.selectedToggleProperty().addListener((_, before, now) -> choose(before, now));
        root.widthProperty().subscribe(width -> showWidth(width.doubleValue()));
        root.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
        model.pageProperty().subscribe(this::show);
        model.problemProperty().subscribe(this::showProblem);
        model.why().textsProperty().subscribe(_ -> arrange());
    }

    public Parent root() {
        return root;
    }

    public void setActions(CaseActions doer) {
        actions = doer;
        head.offer(doer);
    }

    /// Where the keyboard goes when this part of the pane is walked to.
    public Node region() {
        if (model.why().textsProperty().get() != null) {
            return texts.root();
        }
        return tabs.getSelectedToggle() == rawTab
                ? raw.text()
                : tabs.getSelectedToggle() == caseTab ? stored.root() : why.root();
    }

    /// w, d and r choose a tab, n and p walk the sentence pairs, t opens the full texts, v compares.
    public boolean key(String typed) {
        if (model.pageProperty().get() == null) {
            return false;
        }
        return switch (typed) {
            case "w" -> turn(whyTab);
            case "d" -> turn(caseTab);
            case "r" -> turn(rawTab);
            case "n" -> walk(1);
            case "p" -> walk(-1);
            case "t" -> toggleTexts();
            case "v" -> compare();
            default -> false;
        };
    }

    /// Leaves the full texts; false where they were not open.
    public boolean escape() {
        return model.why().closeTexts();
    }

    /// Before the payload's field takes them: nothing in here is written into.
    private void typed(KeyEvent event) {
        if (key(event.getCharacter())) {
            event.consume();
        }
    }

    private boolean turn(ToggleButton tab) {
        boolean inside = Keyboard.isIn(root);
        if (tab == whyTab) {
            model.why().closeTexts();
        }
        tabs.selectToggle(tab);
        if (inside) {
            region().requestFocus();
        }
        return true;
    }

    private boolean walk(int step) {
        if (!model.why().walk(step)) {
            return false;
        }
        tabs.selectToggle(whyTab);
        return true;
    }

    private boolean toggleTexts() {
        tabs.selectToggle(whyTab);
        return model.why().closeTexts() || model.why().openTexts();
    }

    private boolean compare() {
        if (actions != null && model.hasQuestion()) {
            actions.compare();
            return true;
        }
        return false;
    }

    private void choose(@Nullable Toggle before, @Nullable Toggle now) {
        if (now == null && before != null) {
            tabs.selectToggle(before);
            return;
        }
        arrange();
    }

    private void showWidth(double width) {
        boolean fits = width >= WIDE_FROM;
        if (fits != wide) {
            wide = fits;
            arrange();
        }
    }

    private void show(@Nullable CasePage page) {
        Shown.when(content, page != null);
        Shown.when(none, page == null && model.problemProperty().get() == null);
        if (page != null) {
            head.show(page.head(), model.hasQuestion());
        }
        arrange();
    }

    private void showProblem(@Nullable Problem fault) {
        ProblemNote.show(problem, fault, messages.text("case.retry"), model::again);
        if (fault != null) {
            Shown.when(none, false);
        }
    }

    /// What had the keyboard and is put away hands it to what came in its place.
    private void arrange() {
        boolean inside = Keyboard.isIn(root);
        fill();
        if (inside && !Keyboard.isIn(root)) {
            if (model.why().textsProperty().get() == null) {
                region().requestFocus();
            } else {
                texts.focus();
            }
        }
    }

    /// Only what is looked at has a place in the scene, so that nothing else is laid out.
    private void fill() {
        Node beside = tabs.getSelectedToggle() == rawTab ? raw.root() : stored.root();
        Node reasons = model.why().textsProperty().get() == null ? why.root() : texts.root();
        boolean aside = wide && content.isVisible();
        Shown.when(side, aside);
        Shown.when(rule, aside);
        raw.root().setVisible(beside == raw.root());
        if (aside) {
            place(sidePlace, beside);
            sideTitle.setText(messages.text(beside == raw.root() ? "case.tab.raw" : "case.tab.case"));
            place(mainPlace, reasons);
        } else {
            sidePlace.getChildren().clear();
            place(mainPlace, tabs.getSelectedToggle() == whyTab ? reasons : beside);
        }
    }

    private static void place(StackPane where, Node what) {
        if (where.getChildren().size() != 1 || where.getChildren().getFirst() != what) {
            where.getChildren().setAll(what);
        }
    }
}
