package org.aurorasoc.workbench.ui.pictures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// Finds texts that are written over one another. What lies over the panes on purpose hides what is under it.
final class Overlaps {
    private static final double MAY_TOUCH = 2;
    private static final String LAYERS = "layers";
    /// The one sheet that lies within its pane, so that the rows beside it can be walked.
    private static final String SHEET_OF_A_PANE = "inspector-sheet";

    private Overlaps() {}

    private record Seen(Text text, Bounds bounds, Optional<Node> layer) {
        boolean isWrittenOver(Seen other) {
            return layer.equals(other.layer) && !isOneFlowWith(other) && overlap(other) > MAY_TOUCH;
        }

        /// The parts of one flow wrap: their boxes overlap, their letters do not.
        private boolean isOneFlowWith(Seen other) {
            return text.getParent() instanceof TextFlow flow && flow == other.text.getParent();
        }

        private double overlap(Seen other) {
            Bounds both = common(bounds, other.bounds);
            return Math.min(both.getWidth(), both.getHeight());
        }
    }

    static List<String> of(List<Text> texts) {
        List<Seen> seen = texts.stream()
                .map(text -> new Seen(text, inSight(text), layerOf(text)))
                .filter(each ->
                        each.bounds().getWidth() > MAY_TOUCH && each.bounds().getHeight() > MAY_TOUCH)
                .toList();
        List<String> found = new ArrayList<>();
        for (int i = 0; i < seen.size(); i++) {
            for (int j = i + 1; j < seen.size(); j++) {
                if (seen.get(i).isWrittenOver(seen.get(j))) {
                    found.add("overlap: " + seen.get(i).text().getText() + " | "
                            + seen.get(j).text().getText());
                }
            }
        }
        return found;
    }

    /// What is left of it where the nodes around it are clipped.
    private static Bounds inSight(Text text) {
        Bounds seen = text.localToScene(text.getLayoutBounds());
        for (Node node = text; node != null; node = node.getParent()) {
            if (node.getClip() != null) {
                seen = common(seen, node.localToScene(node.getClip().getBoundsInParent()));
            }
        }
        return seen;
    }

    private static Bounds common(Bounds one, Bounds other) {
        double left = Math.max(one.getMinX(), other.getMinX());
        double top = Math.max(one.getMinY(), other.getMinY());
        double width = Math.min(one.getMaxX(), other.getMaxX()) - left;
        double height = Math.min(one.getMaxY(), other.getMaxY()) - top;
        return new BoundingBox(left, top, Math.max(0, width), Math.max(0, height));
    }

    private static Optional<Node> layerOf(Node node) {
        Parent parent = node.getParent();
        if (parent == null) {
            return Optional.empty();
        }
        boolean liesOver =
                parent.getStyleClass().contains(LAYERS) || node.getStyleClass().contains(SHEET_OF_A_PANE);
        return liesOver ? Optional.of(node) : layerOf(parent);
    }
}
