package org.aurorasoc.workbench.ui.map;

import javafx.css.CssMetaData;
import javafx.css.StyleConverter;
import javafx.css.StyleableProperty;
import javafx.scene.paint.Color;

/// The colours of the plot, each read from the style sheet by its own property: a canvas knows no style classes.
enum Ink {
    A("-map-a"),
    B("-map-b"),
    C("-map-c"),
    D("-map-d"),
    OTHER("-map-other"),
    CRITICAL("-map-critical"),
    HIGH("-map-high"),
    MEDIUM("-map-medium"),
    LOW("-map-low"),
    OK("-map-ok"),
    MUTED("-map-muted"),
    FG("-map-fg"),
    ACCENT("-map-accent"),
    GROUND("-map-ground");

    private final CssMetaData<MapPlot, Color> css;

    Ink(String property) {
        css = new Property(property, this);
    }

    CssMetaData<MapPlot, Color> css() {
        return css;
    }

    private static final class Property extends CssMetaData<MapPlot, Color> {
        private final Ink ink;

        Property(String name, Ink ink) {
            super(name, StyleConverter.getColorConverter(), Color.GRAY);
            this.ink = ink;
        }

        @Override
        public boolean isSettable(MapPlot plot) {
            return true;
        }

        @Override
        public StyleableProperty<Color> getStyleableProperty(MapPlot plot) {
            return plot.ink(ink);
        }
    }
}
