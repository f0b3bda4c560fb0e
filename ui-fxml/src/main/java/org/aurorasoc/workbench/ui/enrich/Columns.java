package org.aurorasoc.workbench.ui.enrich;

import java.util.stream.Stream;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.aurorasoc.workbench.i18n.Messages;
import org.aurorasoc.workbench.ui.theme.Motion;
import org.aurorasoc.workbench.viewmodel.enrich.EnrichViewModel;
import org.aurorasoc.workbench.viewmodel.enrich.IndicatorLine;
import org.aurorasoc.workbench.viewmodel.enrich.IndicatorText;

/// The columns of the table, and how they share its width: one grows, the others have theirs, or what the analyst
/// dragged them to.
final class Columns {
    private static final double ROOT = 13;
    private static final double WIDE_FROM = 1100;
    private static final double NARROWEST = 120;
    /// Room for the bar that scrolls, in px at 100 % zoom.
    private static final double BAR = 12;

    private final EnrichViewModel model;
    private final Messages messages;
    private final TableView<IndicatorLine> table;
    private final Motion motion;
    private final ColumnWidths usual;
    private boolean fitting;

    Columns(EnrichViewModel model, Messages messages, TableView<IndicatorLine> table, Motion motion) {
        this.model = model;
        this.motion = motion;
        this.messages = messages;
        this.usual = new ColumnWidths(messages);
        this.table = table;
        table.getColumns().setAll(Stream.of(Column.values()).map(this::make).toList());
    }

    private TableColumn<IndicatorLine, IndicatorText> make(Column column) {
        String title = column == Column.MARK ? "" : messages.text("enrich.column." + column.word());
        TableColumn<IndicatorLine, IndicatorText> made = new TableColumn<>(title);
        made.setSortable(false);
        made.setReorderable(false);
        made.setResizable(column != Column.MARK);
        made.setCellValueFactory(row -> row.getValue().textProperty());
        made.setCellFactory(_ -> cell(column));
        if (column.isNumber()) {
            made.getStyleClass().add("number");
        }
        made.widthProperty().addListener((_, _, width) -> dragged(column, width.doubleValue()));
        return made;
    }

    private TableCell<IndicatorLine, IndicatorText> cell(Column column) {
        LineCell cell =
                switch (column) {
                    case MARK -> new MarkCell(model.lines().marks());
                    case VERDICT -> new VerdictCell(motion);
                    case INDICATOR -> new ValueCell();
                    case TYPE -> new TextCell(IndicatorText::type, IndicatorText::type, false);
                    case BY -> new AnswerCell(messages, model.lookup().secondsProperty());
                    case AGE ->
                        new TextCell(
                                text -> text.answer().age(),
                                text -> text.answer().ageTip(),
                                false);
                    case VALID -> new TextCell(IndicatorText::valid, _ -> "", true);
                    case CASES -> new CasesCell(messages, model.actions());
                    case SOURCE -> new TextCell(IndicatorText::source, IndicatorText::source, false);
                    case CONTEXT -> new TextCell(IndicatorText::context, IndicatorText::context, false);
                };
        cell.getStyleClass().add(column.isNumber() ? "number" : "words");
        return cell;
    }

    private void dragged(Column column, double width) {
        boolean isSeen = table.getWidth() > 0;
        if (isSeen && !fitting && column.width(true) > 0 && column != Column.INDICATOR) {
            model.widths().put(column.word(), width / zoom());
            fit();
        }
    }

    private TableColumn<IndicatorLine, ?> column(Column column) {
        return table.getColumns().get(column.ordinal());
    }

    private boolean isWide() {
        return table.getWidth() >= WIDE_FROM * zoom();
    }

    private double zoom() {
        return table.getScene() == null ? 1 : Zoom.of(table) / ROOT;
    }

    /// Gives each column its width for the table's present one.
    void fit() {
        if (fitting || table.getWidth() <= 0) {
            return;
        }
        fitting = true;
        boolean wide = isWide();
        double zoom = zoom();
        double left = table.getWidth() - BAR * zoom;
        Column grows = wide ? Column.CONTEXT : Column.INDICATOR;
        for (Column column : Column.values()) {
            column(column).setVisible(column.isShown(wide));
            if (column.isShown(wide) && column != grows) {
                double width = model.widths().getOrDefault(column.word(), usual.of(column, wide)) * zoom;
                column(column).setPrefWidth(Math.rint(width));
                left -= Math.rint(width);
            }
        }
        column(grows).setPrefWidth(Math.max(NARROWEST * zoom, Math.floor(left)));
        fitting = false;
    }
}
