package org.aurorasoc.workbench.ui.enrich;

import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import org.aurorasoc.workbench.ui.fx.Shown;
import org.aurorasoc.workbench.viewmodel.enrich.IndicatorText;

/// The indicator, defanged, cut in its middle where it is too long; its readable form and how many are like it beside.
final class ValueCell extends LineCell {
    private final Label value = new Label();
    private final Label unicode = new Label();
    private final Label similar = new Label();
    private final HBox row = new HBox(value, unicode, similar);

    ValueCell() {
        value.getStyleClass().addAll("mono", "cut-value");
        value.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        value.setMinWidth(0);
        unicode.getStyleClass().addAll("meta", "cut-value");
        unicode.setMinWidth(0);
        similar.getStyleClass().add("meta");
        similar.setMinWidth(USE_PREF_SIZE);
        row.getStyleClass().add("value-row");
    }

    @Override
    void draw(IndicatorText text) {
        value.setText(text.value());
        unicode.setText(text.unicode());
        similar.setText(text.similar());
        Shown.when(unicode, !text.unicode().isEmpty());
        Shown.when(similar, !text.similar().isEmpty());
        tip(text.unicode().isEmpty() ? text.value() : text.value() + "\n" + text.unicode());
        setGraphic(row);
    }
}
