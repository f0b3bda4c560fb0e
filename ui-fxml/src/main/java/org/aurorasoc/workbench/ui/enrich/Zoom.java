package org.aurorasoc.workbench.ui.enrich;

import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.text.Font;

/// The size of the root's type, by which lengths in code follow the zoom.
final class Zoom {
    private static final double USUAL = 13;

    private Zoom() {}

    static double of(Node node) {
        return node.lookupAll(".column-header .label").stream()
                .filter(Labeled.class::isInstance)
                .map(label -> ((Labeled) label).getFont())
                .findFirst()
                .map(Font::getSize)
                .map(size -> size / 0.923)
                .orElse(USUAL);
    }
}
