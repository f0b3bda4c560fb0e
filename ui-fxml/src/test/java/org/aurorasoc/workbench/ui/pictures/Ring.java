package org.aurorasoc.workbench.ui.pictures;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.BorderStroke;
import javafx.scene.layout.BorderWidths;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/// A frame in the colour of the focus, as it is drawn: what its node wears, not what state the node is in.
///
/// @param edge where it begins, in the scene
/// @param frame how thick it is at each side
public record Ring(Region node, Bounds edge, Insets frame) {
    private static final double THICK = 2;

    /// Of a row in a list: over the bar that marks the chosen one.
    private static final double BAR = 3;

    /// Needs a theme in which nothing else is of that colour.
    public static List<Ring> in(Parent root, Color focus) {
        return seen(root)
                .filter(Region.class::isInstance)
                .map(Region.class::cast)
                .flatMap(region -> Stream.concat(byGround(region, focus), byBorder(region, focus)))
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
        List<BorderStroke> strokes =
                region.getBorder() == null ? List.of() : region.getBorder().getStrokes();
        return strokes.stream()
                .filter(stroke -> focus.equals(stroke.getTopStroke()))
                .map(stroke -> new Ring(region, edge(region, stroke.getInsets()), thick(stroke.getWidths())));
    }

    private static Insets thick(BorderWidths widths) {
        return new Insets(widths.getTop(), widths.getRight(), widths.getBottom(), widths.getLeft());
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

    public boolean isTwoPixels() {
        return DoubleStream.of(frame.getTop(), frame.getRight(), frame.getBottom())
                        .allMatch(side -> side == THICK)
                && (frame.getLeft() == THICK || frame.getLeft() == BAR);
    }

    /// Whether the middle of each side is there in the picture, neither cut off nor covered.
    boolean isWholeIn(Picture picture, int colour) {
        int left = (int) Math.ceil(edge.getMinX());
        int top = (int) Math.ceil(edge.getMinY());
        int right = (int) edge.getMaxX() - 1;
        int bottom = (int) edge.getMaxY() - 1;
        if (left < 0 || top < 0 || right >= picture.width() || bottom >= picture.height()) {
            return false;
        }
        int middle = (left + right) / 2;
        int centre = (top + bottom) / 2;
        return IntStream.of(0, 1)
                .allMatch(in -> picture.pixel(middle, top + in) == colour
                        && picture.pixel(middle, bottom - in) == colour
                        && picture.pixel(left + in, centre) == colour
                        && picture.pixel(right - in, centre) == colour);
    }
}
