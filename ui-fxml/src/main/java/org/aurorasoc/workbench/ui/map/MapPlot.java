package org.aurorasoc.workbench.ui.map;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableDoubleProperty;
import javafx.css.SimpleStyleableObjectProperty;
import javafx.css.StyleConverter;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.aurorasoc.workbench.viewmodel.map.Drawing;
import org.aurorasoc.workbench.viewmodel.map.Hue;
import org.aurorasoc.workbench.viewmodel.map.Lasso;
import org.aurorasoc.workbench.viewmodel.map.MapChoice;
import org.aurorasoc.workbench.viewmodel.map.MapMarks;
import org.aurorasoc.workbench.viewmodel.map.MapViewModel;
import org.jspecify.annotations.Nullable;

/// The points, drawn on a canvas, and over them what changes more often, drawn on another. Painted at most once a
/// frame, with the theme's colours.
public final class MapPlot extends Region {
    private static final double USUAL_EM = 13;
    private static final double BUBBLE = 24;
    private static final CssMetaData<MapPlot, Number> EM =
            new CssMetaData<>("-map-em", StyleConverter.getSizeConverter(), USUAL_EM) {
                @Override
                public boolean isSettable(MapPlot plot) {
                    return true;
                }

                @Override
                public StyleableProperty<Number> getStyleableProperty(MapPlot plot) {
                    return plot.em;
                }
            };
    private static final List<CssMetaData<? extends Styleable, ?>> CSS = css();

    private final Map<Ink, SimpleStyleableObjectProperty<Color>> inks = new EnumMap<>(Ink.class);
    private final SimpleStyleableDoubleProperty em = new SimpleStyleableDoubleProperty(EM, this, "em", USUAL_EM);
    private final Canvas points = new Canvas();
    private final Canvas marks = new Canvas();
    private final Label bubble = new Label();
    private @Nullable MapViewModel shown;
    private List<Lasso.Corner> lasso = List.of();
    private boolean pointsAreStale = true;

    public MapPlot() {
        getStyleClass().add("map-plot");
        bubble.getStyleClass().add("map-bubble");
        bubble.setMouseTransparent(true);
        bubble.setWrapText(true);
        getChildren().addAll(points, marks, bubble);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        for (Ink each : Ink.values()) {
            SimpleStyleableObjectProperty<Color> ink =
                    new SimpleStyleableObjectProperty<>(each.css(), this, each.name(), Color.GRAY);
            ink.addListener(_ -> repaint());
            inks.put(each, ink);
        }
        em.addListener(_ -> repaint());
    }

    void show(MapViewModel model, String name) {
        shown = model;
        model.drawingProperty().subscribe(_ -> repaint());
        model.viewportProperty().subscribe(_ -> repaint());
        model.choice().pointProperty().subscribe(_ -> remark());
        model.choice().originProperty().subscribe(_ -> remark());
        model.choice().hoveredProperty().subscribe(_ -> remark());
        model.marks().markedProperty().subscribe(_ -> remark());
        model.marks().matchingProperty().subscribe(_ -> remark());
        model.choice().neighbours().subscribe(this::remark);
        model.footerProperty().subscribe(_ -> speak(model, name));
        model.choice().pointProperty().subscribe(_ -> speak(model, name));
    }

    /// A screen reader hears the map in a sentence, and the point that is looked at.
    private void speak(MapViewModel model, String name) {
        int point = model.choice().pointProperty().get();
        String map = name + ", " + model.footerProperty().get();
        setAccessibleText(point == MapChoice.NOBODY ? map : model.describe(point) + ", " + map);
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }

    private MapViewModel model() {
        return Objects.requireNonNull(shown);
    }

    Plane plane() {
        return new Plane(drawing(), model().viewportProperty().get(), points.getWidth(), points.getHeight());
    }

    void lasso(List<Lasso.Corner> corners) {
        lasso = List.copyOf(corners);
        remark();
    }

    private void repaint() {
        pointsAreStale = true;
        requestLayout();
    }

    private void remark() {
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        if (shown == null) {
            return;
        }
        double left = snappedLeftInset();
        double top = snappedTopInset();
        double width = Math.max(0, getWidth() - left - snappedRightInset());
        double height = Math.max(0, getHeight() - top - snappedBottomInset());
        if (points.getWidth() != width || points.getHeight() != height) {
            for (Canvas each : List.of(points, marks)) {
                each.relocate(left, top);
                each.setWidth(width);
                each.setHeight(height);
            }
            pointsAreStale = true;
        }
        if (pointsAreStale) {
            pointsAreStale = false;
            paintPoints();
        }
        paintMarks();
        placeBubble();
    }

    /// Also for a test that measures it.
    void paintPoints() {
        new PointPainter(points.getGraphicsContext2D(), plane(), this::colour, scale()).paint(drawing());
    }

    private void paintMarks() {
        MarkPainter painter = new MarkPainter(marks.getGraphicsContext2D(), plane(), drawing(), scale());
        MapViewModel model = model();
        MapMarks marked = model.marks();
        painter.ringsRound(marked.matchingProperty().get().stream(), colour(Hue.FG));
        painter.ringsRound(marked.markedProperty().get().stream(), colour(Ink.ACCENT));
        painter.neighbours(model.choice().originProperty().get(), model.choice().neighbours(), colour(Ink.ACCENT));
        painter.chosen(model.choice().pointProperty().get(), colour(Hue.FG));
        painter.hovered(model.choice().hoveredProperty().get(), colour(Hue.FG));
        painter.lasso(lasso, colour(Ink.ACCENT));
    }

    /// Beside the point under the mouse, and wholly within the plot.
    private void placeBubble() {
        int point = model().choice().hoveredProperty().get();
        bubble.setVisible(point != MapChoice.NOBODY);
        if (bubble.isVisible()) {
            bubble.setText(model().describe(point));
            double widest = Math.min(BUBBLE * em.get(), points.getWidth());
            double width = Math.min(bubble.prefWidth(-1), widest);
            double height = bubble.prefHeight(width);
            double x = plane().screenX(drawing().x(point)) - width / 2;
            double above = plane().screenY(drawing().y(point)) - height - scale() * USUAL_EM;
            double y = above < 0 ? above + 2 * (scale() * USUAL_EM) + height : above;
            bubble.resizeRelocate(
                    snapPositionX(Math.clamp(x, 0, Math.max(0, points.getWidth() - width))),
                    snapPositionY(Math.clamp(y, 0, Math.max(0, points.getHeight() - height))),
                    width,
                    height);
        }
    }

    private Drawing drawing() {
        return model().drawingProperty().get();
    }

    private double scale() {
        return em.get() / USUAL_EM;
    }

    private Color colour(Hue hue) {
        return colour(Ink.valueOf(hue.name()));
    }

    private Color colour(Ink ink) {
        return ink(ink).get();
    }

    SimpleStyleableObjectProperty<Color> ink(Ink ink) {
        return Objects.requireNonNull(inks.get(ink));
    }

    private static List<CssMetaData<? extends Styleable, ?>> css() {
        List<CssMetaData<? extends Styleable, ?>> css = new ArrayList<>(Region.getClassCssMetaData());
        for (Ink each : Ink.values()) {
            css.add(each.css());
        }
        css.add(EM);
        return List.copyOf(css);
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return CSS;
    }
}
