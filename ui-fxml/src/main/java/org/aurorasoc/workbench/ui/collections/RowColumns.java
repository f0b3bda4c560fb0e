package org.aurorasoc.workbench.ui.collections;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import org.aurorasoc.workbench.domain.intel.VerdictWord;
import org.aurorasoc.workbench.i18n.Messages;
import org.aurorasoc.workbench.ui.control.OutcomeMark;
import org.aurorasoc.workbench.ui.control.SeverityMark;
import org.aurorasoc.workbench.ui.control.VerdictMark;
import org.aurorasoc.workbench.viewmodel.collections.Marks;
import org.aurorasoc.workbench.viewmodel.collections.TableRow;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The columns of the table: which there is room for, and what a cell shows. Widths are pixels at the usual zoom.
final class RowColumns {
    private static final double WIDE_FROM = 900;
    private static final double SCROLL_BAR = 12;
    private static final double LEAST_TITLE = 150;
    private static final double GOOD_TITLE = 250;

    private final Messages messages;
    private final Marks marks;
    private final TableColumn<TableRow, TableRow> id;
    private final TableColumn<TableRow, TableRow> title;
    private final TableColumn<TableRow, TableRow> value;
    private final TableColumn<TableRow, TableRow> severity;
    private final TableColumn<TableRow, TableRow> outcome;
    private final TableColumn<TableRow, TableRow> techniques;
    private final TableColumn<TableRow, TableRow> type;
    private final TableColumn<TableRow, TableRow> verdict;
    private final TableColumn<TableRow, TableRow> context;
    private final TableColumn<TableRow, TableRow> model;
    private final TableColumn<TableRow, TableRow> added;

    RowColumns(Messages messages, Marks marks) {
        this.messages = messages;
        this.marks = marks;
        id = column("id", TableRow::id, this::mark, "mono");
        title = column("title", TableRow::title, RowColumns::sample, "title-cell");
        value = column("value", TableRow::title, this::mark, "mono");
        severity = column("severity", TableRow::severityWord, row -> new SeverityMark(row.severity()), "tight");
        outcome = column("outcome", TableRow::outcomeWord, row -> OutcomeMark.icon(row.outcome()));
        techniques = column("techniques", TableRow::techniques, _ -> null, "mono");
        type = column("type", TableRow::type, _ -> null);
        verdict = column("verdict", TableRow::verdictWord, RowColumns::verdictMark);
        context = column("context", TableRow::context, _ -> null);
        model = column("model", TableRow::model, _ -> null, "tight", "small");
        added = column("added", row -> row.added().text(), _ -> null, "number");
        added.getStyleClass().add("number");
    }

    private @Nullable Node mark(TableRow row) {
        return marks.isMarked(row.key()) ? new FontIcon(Feather.CHECK_SQUARE) : null;
    }

    private static @Nullable Node sample(TableRow row) {
        return row.sample() ? new FontIcon(Feather.PACKAGE) : null;
    }

    private static @Nullable Node verdictMark(TableRow row) {
        return row.verdict().map(RowColumns::kind).map(VerdictMark::new).orElse(null);
    }

    private static VerdictMark.Kind kind(VerdictWord word) {
        return switch (word) {
            case MALICIOUS -> VerdictMark.Kind.MALICIOUS;
            case SUSPICIOUS -> VerdictMark.Kind.SUSPICIOUS;
            case BENIGN -> VerdictMark.Kind.BENIGN;
            case UNKNOWN -> VerdictMark.Kind.UNKNOWN;
        };
    }

    private TableColumn<TableRow, TableRow> column(
            String name,
            Function<TableRow, String> text,
            Function<TableRow, @Nullable Node> graphic,
            String... styles) {
        TableColumn<TableRow, TableRow> column = new TableColumn<>(messages.text("table.column." + name));
        column.setSortable(false);
        column.setReorderable(false);
        column.setResizable(true);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(_ -> new Cell(text, graphic, styles));
        return column;
    }

    /// What the rows are, and whether their model is worth a column: where all have the same, the inspector says it.
    record Kind(boolean indicators, boolean severalModels) {}

    /// `px` is the size of a pixel at the present zoom.
    void fit(TableView<TableRow> table, Kind kind, double px) {
        double width = table.getWidth() / px - SCROLL_BAR;
        boolean models = kind.severalModels() || width >= WIDE_FROM;
        List<TableColumn<TableRow, TableRow>> shown = new ArrayList<>();
        double left = kind.indicators() ? indicators(shown, width, models, px) : cases(shown, width, models, px);
        TableColumn<TableRow, TableRow> growing = kind.indicators() ? value : title;
        if (kind.indicators() && shown.contains(context)) {
            size(value, left * 0.45, px);
            size(context, left * 0.55, px);
        } else {
            size(growing, left, px);
        }
        if (!table.getColumns().equals(shown)) {
            table.getColumns().setAll(shown);
        }
    }

    private double cases(List<TableColumn<TableRow, TableRow>> shown, double width, boolean models, double px) {
        boolean wide = width >= WIDE_FROM;
        double left = width - size(id, wide ? 180 : 132, px) - size(severity, wide ? 96 : 84, px);
        boolean hasAdded = left - 74 >= LEAST_TITLE;
        left -= hasAdded ? size(added, 74, px) : 0;
        boolean hasModel = models && left - (wide ? 124 : 84) >= LEAST_TITLE;
        left -= hasModel ? size(model, wide ? 124 : 84, px) : 0;
        boolean hasOutcome = left - 140 >= GOOD_TITLE;
        left -= hasOutcome ? size(outcome, 140, px) : 0;
        boolean hasTechniques = left - 110 >= GOOD_TITLE;
        left -= hasTechniques ? size(techniques, 110, px) : 0;
        shown.addAll(List.of(id, title, severity));
        addIf(shown, hasOutcome, outcome);
        addIf(shown, hasTechniques, techniques);
        addIf(shown, hasModel, model);
        addIf(shown, hasAdded, added);
        return left;
    }

    private double indicators(List<TableColumn<TableRow, TableRow>> shown, double width, boolean models, double px) {
        double left = width - size(type, 72, px) - size(verdict, 116, px);
        boolean hasAdded = left - 74 >= LEAST_TITLE;
        left -= hasAdded ? size(added, 74, px) : 0;
        boolean hasContext = left >= 2 * LEAST_TITLE;
        boolean hasModel = models && left - 124 >= 2 * GOOD_TITLE;
        left -= hasModel ? size(model, 124, px) : 0;
        shown.addAll(List.of(value, type, verdict));
        addIf(shown, hasContext, context);
        addIf(shown, hasModel, model);
        addIf(shown, hasAdded, added);
        return left;
    }

    private static void addIf(
            List<TableColumn<TableRow, TableRow>> shown, boolean has, TableColumn<TableRow, TableRow> column) {
        if (has) {
            shown.add(column);
        }
    }

    private static double size(TableColumn<TableRow, TableRow> column, double width, double px) {
        column.setPrefWidth(width * px);
        return width;
    }

    private static final class Cell extends TableCell<TableRow, TableRow> {
        private final Function<TableRow, String> text;
        private final Function<TableRow, @Nullable Node> graphic;
        private final Tooltip whole = new Tooltip();

        Cell(Function<TableRow, String> text, Function<TableRow, @Nullable Node> graphic, String... styles) {
            this.text = text;
            this.graphic = graphic;
            getStyleClass().addAll("row-title");
            getStyleClass().addAll(styles);
        }

        @Override
        protected void updateItem(@Nullable TableRow row, boolean empty) {
            super.updateItem(row, empty);
            if (empty || row == null) {
                setText("");
                setGraphic(null);
                setTooltip(null);
                return;
            }
            setText(text.apply(row));
            setGraphic(graphic.apply(row));
            setTooltip(tip(row));
        }

        private Tooltip tip(TableRow row) {
            String shown = text.apply(row);
            whole.setText(shown.equals(row.added().text()) ? row.added().exact() : shown);
            return whole;
        }
    }
}
