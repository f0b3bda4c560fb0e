package org.aurorasoc.workbench.ui.why;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// A text in which sentences are tinted and underlined. The marks lie in a layer behind the text and are drawn anew
/// whenever its lines break in other places.
final class PassageText extends Region {
    private static final List<String> HUES = List.of("pair-one", "pair-two", "pair-three");

    private final Pane marks = new Pane();
    private final TextFlow flow = new TextFlow();
    private List<Marked> marked = List.of();

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
        return flow.prefWidth(height);
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        return flow.prefHeight(width);
    }

    @Override
    protected double computeMinHeight(double width) {
        return flow.prefHeight(width < 0 ? getWidth() : width);
    }

    @Override
    protected void layoutChildren() {
        flow.resizeRelocate(0, 0, getWidth(), getHeight());
        flow.layout();
        List<Path> tints = new ArrayList<>();
        List<Path> lines = new ArrayList<>();
        for (Marked each : marked) {
            String hue = HUES.get((each.pair() - 1) % HUES.size());
            Path tint = new Path(flow.getRangeShape(each.start(), each.end(), false));
            tint.getStyleClass().addAll("passage-tint", hue);
            tints.add(tint);
            Path line = new Path(flow.getUnderlineShape(each.start(), each.end()));
            line.getStyleClass().addAll("passage-line", hue);
            lines.add(line);
        }
        tints.addAll(lines);
        marks.getChildren().setAll(tints);
    }
}
