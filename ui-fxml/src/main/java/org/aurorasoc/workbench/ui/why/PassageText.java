package org.aurorasoc.workbench.ui.why;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// A text in which sentences are tinted and underlined. The marks lie in a layer behind the text and are drawn anew
/// whenever its lines break in other places.
final class PassageText extends Region {
    private static final List<String> HUES = List.of("pair-one", "pair-two", "pair-three");

    private final Pane marks = new Pane();
    private final TextFlow flow = new TextFlow();
    private List<Marked> marked = List.of();
    private List<Integer> numbered = List.of();

    /// @param pair the number of its hue; 0 for none
    /// @param strong in heavier type
    record Stretch(String text, int pair, boolean strong) {}

    private record Marked(int start, int end, int pair) {}

    PassageText() {
        getStyleClass().add("passage");
        marks.setManaged(false);
        marks.setMouseTransparent(true);
        flow.setManaged(false);
        getChildren().addAll(marks, flow);
    }

    /// With the numbers of these sentences in a gutter, each beside the line where it begins.
    void show(List<Stretch> stretches, List<Integer> numbers) {
        numbered = numbers;
        getStyleClass().remove("numbered");
        getStyleClass().add("numbered");
        show(stretches);
    }

    void show(List<Stretch> stretches) {
        List<Text> texts = new ArrayList<>();
        List<Marked> places = new ArrayList<>();
        int at = 0;
        for (Stretch each : stretches) {
            Text text = new Text(each.text());
            if (each.strong()) {
                text.getStyleClass().add("strong");
            }
            texts.add(text);
            int end = at + each.text().length();
            if (each.pair() > 0) {
                mark(places, at, end, each.pair());
            }
            at = end;
        }
        flow.getChildren().setAll(texts);
        marked = List.copyOf(places);
        requestLayout();
    }

    /// Stretches that follow each other are one sentence.
    private static void mark(List<Marked> places, int start, int end, int pair) {
        boolean goesOn = !places.isEmpty()
                && places.getLast().end() == start
                && places.getLast().pair() == pair;
        places.add(goesOn ? new Marked(places.removeLast().start(), end, pair) : new Marked(start, end, pair));
    }

    /// The shapes that are drawn now, the tints before the lines.
    List<Path> shapes() {
        return marks.getChildren().stream().map(Path.class::cast).toList();
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        return snappedLeftInset() + flow.prefWidth(height);
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        return flow.prefHeight(width < 0 ? width : Math.max(0, width - snappedLeftInset()));
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width < 0 ? getWidth() : width);
    }

    @Override
    protected void layoutChildren() {
        double left = snappedLeftInset();
        flow.resizeRelocate(left, 0, Math.max(0, getWidth() - left), getHeight());
        flow.layout();
        marks.setLayoutX(left);
        List<Path> tints = new ArrayList<>();
        List<Path> lines = new ArrayList<>();
        for (Marked each : marked) {
            String hue = HUES.get((each.pair() - 1) % HUES.size());
            tints.add(shape(flow.getRangeShape(each.start(), each.end(), false), "passage-tint", hue));
            lines.add(shape(flow.getUnderlineShape(each.start(), each.end()), "passage-line", hue));
        }
        SortedMap<Double, String> gutter = gutter(tints);
        tints.addAll(lines);
        marks.getChildren().setAll(tints);
        marks.applyCss();
        getChildren().removeIf(Label.class::isInstance);
        gutter.forEach((top, numbers) -> place(numbers, top));
    }

    private static Path shape(PathElement[] elements, String... styleClasses) {
        Path shape = new Path(elements);
        shape.setStroke(null);
        shape.getStyleClass().addAll(styleClasses);
        return shape;
    }

    /// The numbers of the sentences that begin here, by the top of the line they begin in.
    private SortedMap<Double, String> gutter(List<Path> tints) {
        SortedMap<Double, String> gutter = new TreeMap<>();
        for (int i = 0; i < marked.size(); i++) {
            int pair = marked.get(i).pair();
            if (numbered.contains(pair)) {
                gutter.merge(top(tints.get(i)), String.valueOf(pair), (one, other) -> one + " " + other);
            }
        }
        return gutter;
    }

    /// Of the first line; a shape without a colour yet has no bounds.
    private static double top(Path shape) {
        return shape.getElements().stream()
                .mapToDouble(element -> switch (element) {
                    case MoveTo move -> move.getY();
                    case LineTo line -> line.getY();
                    default -> Double.MAX_VALUE;
                })
                .min()
                .orElse(0);
    }

    private void place(String numbers, double top) {
        Label label = Reasons.label(numbers, "passage-number");
        label.setManaged(false);
        getChildren().add(label);
        label.applyCss();
        label.resizeRelocate(0, top, snappedLeftInset(), label.prefHeight(-1));
    }
}
