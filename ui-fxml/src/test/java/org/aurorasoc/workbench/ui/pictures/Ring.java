package org.aurorasoc.workbench.ui.pictures;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/// A frame in the colour of the focus, as it is drawn: what its node wears, not what state the node is in.
///
/// @param frame how thick it is at each side
record Ring(Region node, Bounds edge, Insets frame) {
    static List<Ring> in(Parent root, Color focus) {
        return seen(root)
                .filter(Region.class::isInstance)
                .map(Region.class::cast)
                .flatMap(region -> of(region, focus))
                .toList();
    }

    private static Stream<Node> seen(Node node) {
        if (!node.isVisible() || node.getOpacity() == 0) {
            return Stream.empty();
        }
        Stream<Node> below = node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream().flatMap(Ring::seen)
                : Stream.empty();
        return Stream.concat(Stream.of(node), below);
    }

    private static Stream<Ring> of(Region region, Color focus) {
        return Stream.concat(byGround(region, focus), byBorder(region, focus));
    }

    private static Stream<Ring> byGround(Region region, Color focus) {
        List<BackgroundFill> fills = region.getBackground() == null
                ? List.of()
                : region.getBackground().getFills();
        return IntStream.range(0, fills.size())
                .filter(i -> focus.equals(fills.get(i).getFill()))
                .mapToObj(i -> {
                    Insets outer = fills.get(i).getInsets();
                    Insets inner = i + 1 < fills.size() ? fills.get(i + 1).getInsets() : outer;
                    return new Ring(region, edge(region, outer), between(outer, inner));
                });
    }

    private static Stream<Ring> byBorder(Region region, Color focus) {
        return region.getBorder() == null
                ? Stream.empty()
                : region.getBorder().getStrokes().stream()
                        .filter(stroke -> focus.equals(stroke.getTopStroke()))
                        .map(stroke -> new Ring(
                                region,
                                edge(region, stroke.getInsets()),
                                new Insets(
                                        stroke.getWidths().getTop(),
                                        stroke.getWidths().getRight(),
                                        stroke.getWidths().getBottom(),
                                        stroke.getWidths().getLeft())));
    }

    private static Insets between(Insets outer, Insets inner) {
        return new Insets(
                inner.getTop() - outer.getTop(),
                inner.getRight() - outer.getRight(),
                inner.getBottom() - outer.getBottom(),
                inner.getLeft() - outer.getLeft());
    }

    private static Bounds edge(Region region, Insets by) {
        return region.localToScene(new BoundingBox(
                by.getLeft(),
                by.getTop(),
                region.getWidth() - by.getLeft() - by.getRight(),
                region.getHeight() - by.getTop() - by.getBottom()));
    }
}
