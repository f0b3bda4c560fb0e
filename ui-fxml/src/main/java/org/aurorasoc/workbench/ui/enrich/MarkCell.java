package org.aurorasoc.workbench.ui.enrich;

import org.aurorasoc.workbench.viewmodel.enrich.IndicatorLine;
import org.aurorasoc.workbench.viewmodel.enrich.IndicatorText;
import org.aurorasoc.workbench.viewmodel.enrich.Marks;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Whether the row is marked; a press changes it.
final class MarkCell extends LineCell {
    private final Marks marks;
    private final FontIcon icon = new FontIcon(Feather.SQUARE);

    MarkCell(Marks marks) {
        this.marks = marks;
        getStyleClass().add("mark-cell");
        setOnMouseClicked(_ -> {
            if (!isEmpty()) {
                marks.toggle(getTableRow().getItem());
            }
        });
        marks.turnProperty().subscribe(_ -> show());
    }

    @Override
    void draw(IndicatorText text) {
        show();
    }

    private void show() {
        IndicatorLine line = getTableRow() == null ? null : getTableRow().getItem();
        if (line != null && !isEmpty()) {
            boolean marked = marks.has(line);
            icon.setIconCode(marked ? Feather.CHECK_SQUARE : Feather.SQUARE);
            icon.getStyleClass().remove("marked");
            if (marked) {
                icon.getStyleClass().add("marked");
            }
            setGraphic(icon);
        }
    }
}
