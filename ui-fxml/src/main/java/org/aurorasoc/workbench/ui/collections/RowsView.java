package org.aurorasoc.workbench.ui.collections;

import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.aurorasoc.workbench.domain.CollectionName;
import org.aurorasoc.workbench.i18n.Messages;
import org.aurorasoc.workbench.ui.control.EmptyState;
import org.aurorasoc.workbench.ui.control.ProblemBar;
import org.aurorasoc.workbench.ui.fx.CopyMenu;
import org.aurorasoc.workbench.ui.fx.PaneAction;
import org.aurorasoc.workbench.ui.fx.ProblemNote;
import org.aurorasoc.workbench.ui.fx.Shown;
import org.aurorasoc.workbench.viewmodel.CopyFormat;
import org.aurorasoc.workbench.viewmodel.Problem;
import org.aurorasoc.workbench.viewmodel.collections.CollectionItem;
import org.aurorasoc.workbench.viewmodel.collections.CollectionsViewModel;
import org.aurorasoc.workbench.viewmodel.collections.CollectionsViewModel.Tab;
import org.aurorasoc.workbench.viewmodel.collections.FilterFields;
import org.aurorasoc.workbench.viewmodel.collections.RowActions;
import org.aurorasoc.workbench.viewmodel.collections.TableRow;
import org.aurorasoc.workbench.viewmodel.collections.TableViewModel;
import org.jspecify.annotations.Nullable;

/// The Table tab: filters above, the rows of the collection below, as many as there are.
public final class RowsView {
    private static final double META_SIZE = 12;

    private final CollectionsViewModel model;
    private final TableViewModel rows;
    private final Messages messages;
    private final RowColumns columns;
    private final Viewport viewport;
    private final Tooltip deleteTip = new Tooltip();

    @FXML
    private VBox root;

    @FXML
    private TextField text;

    @FXML
    private ToggleButton more;

    @FXML
    private Button clear;

    @FXML
    private FlowPane fields;

    @FXML
    private TextField field;

    @FXML
    private TextField value;

    @FXML
    private MenuButton severity;

    @FXML
    private MenuButton outcome;

    @FXML
    private TextField technique;

    @FXML
    private TextField since;

    @FXML
    private TextField until;

    @FXML
    private Label fault;

    @FXML
    private Label match;

    @FXML
    private Label position;

    @FXML
    private Label marked;

    @FXML
    private TextField jump;

    @FXML
    private HBox deleteHolder;

    @FXML
    private Button copy;

    @FXML
    private Button delete;

    @FXML
    private ProblemBar problem;

    @FXML
    private TableView<TableRow> table;

    @FXML
    private EmptyState nothing;

    @FXML
    private Label waiting;

    public RowsView(CollectionsViewModel model, Messages messages) {
        this.model = model;
        this.rows = model.table();
        this.messages = messages;
        columns = new RowColumns(messages, model.marks());
        viewport = new Viewport(() -> table, rows, model::selected, this::showPosition);
    }

    @FXML
    private void initialize() {
        viewport.begin();
        Tooltip.install(deleteHolder, deleteTip);
        new RowKeys(model, table, viewport, new CopyMenu(messages, RowActions.FORMATS, this::copyAs)).listen();
        bindFilter();

        table.widthProperty().subscribe(this::fit);
        match.fontProperty().subscribe(this::fit);
        table.setContextMenu(RowMenu.of(messages, model, this::selected));
        table.setPlaceholder(new Label());
        table.getSelectionModel().selectedItemProperty().subscribe(row -> {
            // Behind another tab the rows come and go, but what is looked at there stays.
            if (row != null
                    && (model.tabProperty().get() == Tab.TABLE
                            || model.selected().isEmpty())) {
                model.select(row.key());
            }
        });
        rows.windowProperty().subscribe(window -> {
            viewport.show(window);
            showState();
        });
        rows.goalProperty().subscribe(viewport::select);
        rows.countProperty().subscribe(() -> match.setText(model.matchText()));
        rows.busyProperty().subscribe(this::showState);
        rows.problemProperty().subscribe(this::showProblem);
        model.marks().versionProperty().subscribe(this::showMarks);
        model.chosenProperty().subscribe(_ -> {
            fit();
            match.setText(model.matchText());
        });
        model.deletionRefusedProperty().subscribe(_ -> showRights());
        jump.setOnAction(_ -> jump());
    }

    private void bindFilter() {
        FilterFields filter = model.filter();
        text.textProperty().bindBidirectional(filter.textProperty());
        field.textProperty().bindBidirectional(filter.fieldProperty());
        value.textProperty().bindBidirectional(filter.valueProperty());
        technique.textProperty().bindBidirectional(filter.techniqueProperty());
        since.textProperty().bindBidirectional(filter.sinceProperty());
        until.textProperty().bindBidirectional(filter.untilProperty());
        for (TextField each : new TextField[] {text, field, value, technique, since, until}) {
            each.setOnAction(_ -> model.applyFilter());
            each.textProperty().subscribe(_ -> showFilter());
        }
        new FilterMenus(filter, messages, model::applyFilter).fill(severity, outcome);
        filter.severitiesProperty().subscribe(_ -> showFilter());
        filter.outcomeProperty().subscribe(_ -> showFilter());
        filter.faultProperty().subscribe(words -> {
            fault.setText(words);
            Shown.when(fault, !words.isEmpty());
        });
        more.selectedProperty().subscribe(shown -> Shown.when(fields, shown));
    }

    private void showFilter() {
        Shown.when(clear, !model.filter().isEmpty());
    }

    private void fit() {
        boolean indicators =
                model.chosenProperty().get().map(CollectionItem::name).equals(Optional.of(CollectionName.THREAT_INTEL));
        RowColumns.Kind kind =
                new RowColumns.Kind(indicators, model.modelLines().size() > 1);
        columns.fit(table, kind, match.getFont().getSize() / (META_SIZE + 1));
    }

    private void showState() {
        boolean none = rows.isAnswered() && rows.windowProperty().get().rows().isEmpty();
        Shown.when(nothing, none);
        Shown.when(waiting, rows.busyProperty().get());
        if (none) {
            CollectionItem item = model.chosenProperty().get().orElse(null);
            nothing.say(
                    messages.text("table.nothing.title"),
                    item == null ? "" : messages.text("table.nothing.text", item.total(), item.title()));
            nothing.offer(messages.text("rows.filter.clear"), this::clearFilter);
        }
        showPosition();
    }

    private void showPosition() {
        var window = rows.windowProperty().get();
        int first = Math.max(0, viewport.first());
        int last = Math.max(first, viewport.last());
        if (window.rows().isEmpty()) {
            position.setText("");
        } else if (window.first() < 0) {
            position.setText(messages.text("table.position.unknown", last - first + 1));
        } else {
            position.setText(messages.text("table.position", window.first() + first + 1, window.first() + last + 1));
        }
    }

    private void showProblem(@Nullable Problem said) {
        ProblemNote.show(problem, said, messages.text("collections.retry"), model::load);
        showState();
    }

    private void showMarks() {
        boolean all = model.marks().isAll();
        marked.setText(
                all
                        ? messages.text("table.marked.all")
                        : messages.text("table.marked", model.marks().count()));
        Shown.when(marked, !model.marks().isNone());
        table.refresh();
    }

    /// A greyed button cannot be asked why; what holds it can.
    private void showRights() {
        String refused = model.deletionRefused();
        delete.setDisable(!refused.isEmpty());
        deleteTip.setText(refused.isEmpty() ? messages.text("action.delete.tip") : refused);
        delete.setAccessibleHelp(refused);
    }

    Optional<TableRow> selected() {
        return Optional.ofNullable(table.getSelectionModel().getSelectedItem());
    }

    private void jump() {
        if (!jump.getText().isBlank()) {
            rows.jumpTo(jump.getText().strip());
            focusTable();
        }
    }

    private void copyAs(CopyFormat format) {
        model.actions().copy(format, selected());
    }

    @FXML
    private void clearFilter() {
        model.clearFilter();
        focusTable();
    }

    @FXML
    private void applyFilter() {
        model.applyFilter();
    }

    @FXML
    private void pinRows() {
        model.actions().pin(selected());
    }

    @FXML
    private void copyRows() {
        copyAs(CopyFormat.PLAIN);
    }

    @FXML
    private void exportRows() {
        model.actions().export();
    }

    @FXML
    void deleteRows() {
        if (model.deletionRefused().isEmpty()) {
            model.actions().delete(selected());
        }
    }

    List<PaneAction> actions() {
        return List.of(
                new PaneAction(messages.text("action.copy"), "Ctrl+C", this::copyRows),
                new PaneAction(messages.text("action.mark.all"), "Ctrl+A", model.marks()::markAll),
                new PaneAction(messages.text("action.delete"), "Delete", this::deleteRows, model.deletionRefused()));
    }

    void focusTable() {
        table.requestFocus();
    }

    void focusFilter() {
        text.requestFocus();
        text.selectAll();
    }

    void focusJump() {
        jump.requestFocus();
    }

    /// Leaves the filter line: its text first, then the keyboard goes to the rows.
    boolean escape() {
        if (!text.getText().isEmpty()) {
            text.clear();
            model.applyFilter();
            return true;
        }
        boolean moves = !table.isFocused();
        focusTable();
        return moves;
    }

    Node root() {
        return root;
    }

    Node filterRegion() {
        return text;
    }

    Node tableRegion() {
        return table;
    }
}
