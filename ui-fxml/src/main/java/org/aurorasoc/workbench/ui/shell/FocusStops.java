package org.aurorasoc.workbench.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TabPane;
import org.jspecify.annotations.Nullable;

/// Where the keyboard can stand inside a part of the window, in reading order.
final class FocusStops {
    private FocusStops() {}

    static List<Node> in(Node part) {
        List<Node> stops = new ArrayList<>();
        // A part that is put away just now, as the detail of a narrow window is, belongs to no scene.
        if (part.getScene() != null && isSeen(part.getParent())) {
            collect(part, stops);
        }
        return stops;
    }

    private static boolean isSeen(@Nullable Node node) {
        return node == null || (node.isVisible() && isSeen(node.getParent()));
    }

    private static void collect(Node node, List<Node> stops) {
        if (!node.isVisible() || node.isDisabled()) {
            return;
        }
        if (node.isFocusTraversable()) {
            stops.add(node);
        }
        if (node instanceof Parent parent && (!(node instanceof Control) || holdsOthers(node))) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, stops));
        }
    }

    /// What a control is made of is its own affair, but for those that frame other controls.
    private static boolean holdsOthers(Node node) {
        return node instanceof ScrollPane || node instanceof TabPane;
    }

    /// The stop after (1) or before (-1) the one that has the keyboard, round the ends.
    static Optional<Node> next(Node part, int step) {
        List<Node> stops = in(part);
        stops.remove(part);
        if (stops.isEmpty()) {
            return Optional.empty();
        }
        Node owner = part.getScene() == null ? null : part.getScene().getFocusOwner();
        int now = -1;
        for (int i = 0; i < stops.size(); i++) {
            // Not isFocusWithin(): a list says so of itself for as long as one of its cells is the current one.
            now = owner != null && isIn(stops.get(i), owner) ? i : now;
        }
        int from = now < 0 && step < 0 ? 0 : now;
        return Optional.of(stops.get(Math.floorMod(from + step, stops.size())));
    }

    static boolean isIn(Node part, Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (each == part) {
                return true;
            }
        }
        return false;
    }
}
