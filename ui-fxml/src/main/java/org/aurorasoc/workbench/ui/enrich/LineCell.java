package org.aurorasoc.workbench.ui.enrich;

import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import org.aurorasoc.workbench.viewmodel.enrich.IndicatorLine;
import org.aurorasoc.workbench.viewmodel.enrich.IndicatorText;
import org.jspecify.annotations.Nullable;

/// A cell of one row's words; each draws its part of them.
abstract class LineCell extends TableCell<IndicatorLine, IndicatorText> {
    private final Tooltip tip = new Tooltip();

    @Override
    protected final void updateItem(@Nullable IndicatorText item, boolean empty) {
        super.updateItem(item, empty);
        if (item == null || empty) {
            setText(null);
            setGraphic(null);
            setTooltip(null);
        } else {
            draw(item);
        }
    }

    abstract void draw(IndicatorText text);

    void tip(String words) {
        tip.setText(words);
        setTooltip(words.isEmpty() ? null : tip);
    }
}
