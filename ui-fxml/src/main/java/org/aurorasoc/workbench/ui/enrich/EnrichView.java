package org.aurorasoc.workbench.ui.enrich;

import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.aurorasoc.workbench.i18n.Messages;
import org.aurorasoc.workbench.ui.control.EmptyState;
import org.aurorasoc.workbench.ui.control.ProblemBar;
import org.aurorasoc.workbench.ui.fx.Keyboard;
import org.aurorasoc.workbench.ui.fx.Overlay;
import org.aurorasoc.workbench.ui.fx.PaneAction;
import org.aurorasoc.workbench.ui.fx.ProblemNote;
import org.aurorasoc.workbench.ui.fx.Shown;
import org.aurorasoc.workbench.ui.fx.WorkPane;
import org.aurorasoc.workbench.ui.theme.Motion;
import org.aurorasoc.workbench.viewmodel.CopyFormat;
import org.aurorasoc.workbench.viewmodel.Problem;
import org.aurorasoc.workbench.viewmodel.enrich.EnrichViewModel;
import org.aurorasoc.workbench.viewmodel.enrich.EnrichViewModel.Phase;
import org.aurorasoc.workbench.viewmodel.enrich.IndicatorLine;
import org.aurorasoc.workbench.viewmodel.enrich.LineFilter;
import org.aurorasoc.workbench.viewmodel.enrich.LineList;
import org.aurorasoc.workbench.viewmodel.enrich.Paste;

/// The Enrich pane: a text above, its indicators below, the selected one beside them.
public final class EnrichView implements WorkPane {
    private final EnrichViewModel model;
    private final Messages messages;
    private final EnrichDeeds deeds;
    private final IndicatorView detail;
    private final Overlay overlay;
    private final Motion motion;

    @FXML
    private VBox root;

    @FXML
    private ProblemBar problemBar;

    @FXML
    private PasteView pasteController;

    @FXML
    private HBox filters;

    @FXML
    private FlowPane chips;

    @FXML
    private Label part;

    @FXML
    private Label marked;

    @FXML
    private Button type;

    @FXML
    private TextField words;

    @FXML
    private EmptyState empty;

    @FXML
    private SplitPane split;

    @FXML
    private StackPane tableBox;

    @FXML
    private TableView<IndicatorLine> table;

    @FXML
    private EmptyState none;

    @FXML
    private RejectedView rejectedController;

    private IndicatorTable rows;
    private DetailSplit beside;

    @SuppressWarnings("NullAway.Init")
    public EnrichView(
            EnrichViewModel model,
            Messages messages,
            EnrichDeeds deeds,
            IndicatorView detail,
            Overlay overlay,
            Motion motion) {
        this.model = model;
        this.messages = messages;
        this.deeds = deeds;
        this.detail = detail;
        this.overlay = overlay;
        this.motion = motion;
    }

    @FXML
    private void initialize() {
        rows = new IndicatorTable(table, model, messages, motion);
        rows.endWithLastRow(tableBox);
        beside = new DetailSplit(root, split, detail.root(), overlay, model.widths());
        new VerdictChips(model.lines(), messages).fill(chips);
        model.lines().tallyProperty().subscribe(_ -> showState());
        detail.setOnEdit(deeds::edit);
        detail.setOnMute(deeds::toggleMute);
        type.setOnAction(_ -> new TypeMenu(model.lines(), messages).show(type));
        words.textProperty()
                .subscribe(text -> filter(model.lines().filterProperty().get(), text));
        model.lines().filterProperty().subscribe(this::showFilter);
        model.lines().marks().turnProperty().subscribe(_ -> showMarked());
        model.phaseProperty().subscribe(_ -> showState());
        model.boxProperty().subscribe(_ -> showState());
        model.problemProperty().subscribe(_ -> showProblem());
        model.lookup().problemProperty().subscribe(_ -> showProblem());
        new ArrivingText(model, root, pasteController.box()).listen();
        table.setOnContextMenuRequested(at -> deeds.showMenu(table, at.getScreenX(), at.getScreenY()));
        offerStart();
        listen();
    }

    private void offerStart() {
        empty.say(messages.text("enrich.empty.title"), messages.text("enrich.empty.text"));
        empty.offer(messages.text("enrich.empty.paste"), model::paste);
        empty.offer(messages.text("enrich.empty.open"), model::open);
    }

    private void listen() {
        listKeys().listenOn(table);
        new EnrichKeys()
                .type("e", deeds::edit)
                .type("h", detail::showHistory)
                .type("c", model.actions()::openCases)
                .type("s", model.actions()::store)
                .type("b", model.actions()::pin)
                .listenOn(detail.root());
        new EnrichKeys().type("i", this::toggleRejected).listenOn(rejectedController.list());
        new EnrichKeys().press(KeyCode.DOWN, this::intoTable).listenOn(words);
    }

    private EnrichKeys listKeys() {
        return new EnrichKeys()
                .shortcut(KeyCode.A, model.lines()::markAllShown)
                .shortcut(KeyCode.C, () -> model.actions().copy(CopyFormat.PLAIN))
                .shortcut(KeyCode.E, model.actions()::export)
                .press(
                        KeyCode.C,
                        () -> deeds.chooseCopy(filters),
                        KeyCombination.SHORTCUT_DOWN,
                        KeyCombination.SHIFT_DOWN)
                .press(KeyCode.DOWN, () -> rows.extend(1), KeyCombination.SHIFT_DOWN)
                .press(KeyCode.UP, () -> rows.extend(-1), KeyCombination.SHIFT_DOWN)
                .press(KeyCode.F10, () -> deeds.showMenu(table), KeyCombination.SHIFT_DOWN)
                .press(KeyCode.ENTER, this::openDetail)
                .press(KeyCode.DELETE, model.removal()::delete)
                .type("j", () -> rows.walk(1))
                .type("k", () -> rows.walk(-1))
                .type("x", rows::toggleMark)
                .type("a", deeds::add)
                .type("e", deeds::edit)
                .type("s", model.actions()::store)
                .type("h", this::openHistory)
                .type("c", model.actions()::openCases)
                .type("i", this::toggleRejected)
                .type("b", model.actions()::pin)
                .type("m", deeds::toggleMute)
                .type("/", this::focusFilter);
    }

    private void openDetail() {
        if (model.actions().selectedProperty().get() != null) {
            beside.open(detail.scroll());
        }
    }

    private void openHistory() {
        openDetail();
        detail.showHistory();
    }

    private void toggleRejected() {
        if (!rejectedController.toggleByKey()) {
            intoTable();
        }
    }

    private void intoTable() {
        // The split puts its parts into the scene only when it is styled: rows can be there before that.
        root.applyCss();
        table.requestFocus();
    }

    private void filter(LineFilter filter, String text) {
        model.lines().filterProperty().set(new LineFilter(filter.verdicts(), filter.type(), text));
    }

    private void showFilter(LineFilter filter) {
        type.setText(
                filter.type().isEmpty()
                        ? messages.text("enrich.type.any")
                        : messages.text("enrich.type.one", filter.type()));
        if (!new LineFilter(filter.verdicts(), filter.type(), words.getText()).equals(filter)) {
            words.setText(filter.words());
        }
        showState();
    }

    private void showMarked() {
        int count = model.lines().marked().size();
        marked.setText(messages.text("enrich.marked", count));
        Shown.when(marked, count > 0);
    }

    private void showState() {
        Phase phase = model.phaseProperty().get();
        LineList.Tally tally = model.lines().tallyProperty().get();
        Paste read = model.pasteProperty().get();
        boolean blank = phase == Phase.EMPTY;
        Shown.when(empty, blank && model.boxProperty().get().isBlank());
        Shown.when(filters, !blank && tally.rows() > 0);
        Shown.when(split, !blank);
        if (phase == Phase.READ && Keyboard.isAt(pasteController.box())) {
            intoTable();
        }
        int shown = model.lines().shown().size();
        part.setText(messages.text("enrich.part", shown, tally.rows()));
        Shown.when(part, shown < tally.rows());
        boolean noRows = !blank && model.lines().shown().isEmpty();
        Shown.when(none, noRows);
        if (noRows && tally.rows() == 0) {
            int refused = read == null ? 0 : read.rejected();
            none.say(
                    messages.text("enrich.none.title"),
                    messages.text("enrich.none.text", messages.text("enrich.none.rejected", refused)));
            none.offer(messages.text("enrich.empty.paste"), model::paste);
        } else if (noRows) {
            none.say(messages.text("enrich.filtered.title"), messages.text("enrich.filtered.text", tally.rows()));
            none.offer(messages.text("enrich.filtered.clear"), this::clearFilter);
        }
    }

    private void clearFilter() {
        model.lines().filterProperty().set(LineFilter.ANY);
    }

    private void showProblem() {
        Problem own = model.problemProperty().get();
        Problem problem = own == null ? model.lookup().problemProperty().get() : own;
        ProblemNote.show(problemBar, problem, messages.text("enrich.retry"), model::retry);
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void shown() {
        rows.fit();
    }

    @Override
    public void focusStart() {
        if (model.phaseProperty().get() == Phase.READ) {
            intoTable();
        } else {
            pasteController.box().requestFocus();
        }
    }

    @Override
    public void focusFilter() {
        words.requestFocus();
        words.selectAll();
    }

    @Override
    public void again() {
        model.run();
    }

    @Override
    public void run() {
        model.run();
    }

    @Override
    public boolean escape() {
        if (model.cancel()) {
            return true;
        }
        if (!model.lines().filterProperty().get().words().isEmpty()) {
            words.clear();
            return true;
        }
        if (model.leaveBox()) {
            intoTable();
            return true;
        }
        boolean moves = table.isVisible() && split.isVisible() && !table.isFocused();
        if (moves) {
            intoTable();
        }
        return moves;
    }

    @Override
    public List<Node> regions() {
        return List.of(pasteController.root(), chips, table, rejectedController.list(), detail.scroll());
    }

    @Override
    public List<PaneAction> actions() {
        return deeds.actions();
    }
}
