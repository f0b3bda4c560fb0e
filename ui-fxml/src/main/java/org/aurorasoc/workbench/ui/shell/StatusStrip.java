package org.aurorasoc.workbench.ui.shell;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import org.aurorasoc.workbench.viewmodel.shell.Narrowing;

/// A row whose parts stand side by side, those after the spring at the right. Too narrow, it shortens some and lets go
/// of others, in the order it was told.
public final class StatusStrip extends Pane {
    private static final String SPRING = "spring";
    private static final double GAP_OF_INSET = 4.0 / 3;
    private static final double SHORTEST_OF_INSET = 13;

    private List<Sacrifice> order = List.of();

    /// What is given up when there is no room.
    ///
    /// @param hides whether the part goes, or is only shortened
    record Sacrifice(Node part, boolean hides) {}

    private record Step(Sacrifice sacrifice, double gives) {}

    void giveUp(List<Sacrifice> inThisOrder) {
        order = List.copyOf(inThisOrder);
    }

    /// Follows the zoom as the sheet's padding does.
    private double gap() {
        return snapSpaceX(snappedLeftInset() * GAP_OF_INSET);
    }

    private double shortest(Node part) {
        return Math.min(width(part), snapSpaceX(snappedLeftInset() * SHORTEST_OF_INSET));
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        return snappedLeftInset() + needed(widths(getManagedChildren())) + snappedRightInset();
    }

    private static boolean isSpring(Node part) {
        return part.getStyleClass().contains(SPRING);
    }

    private static double width(Node part) {
        return isSpring(part) ? 0 : Math.min(part.prefWidth(-1), part.maxWidth(-1));
    }

    private static Map<Node, Double> widths(List<Node> parts) {
        Map<Node, Double> widths = new HashMap<>();
        parts.forEach(part -> widths.put(part, width(part)));
        return widths;
    }

    private double needed(Map<Node, Double> widths) {
        double all = widths.values().stream().mapToDouble(Double::doubleValue).sum();
        long gaps = widths.keySet().stream().filter(part -> !isSpring(part)).count() - 1;
        return all + Math.max(0, gaps) * gap();
    }

    private List<Step> steps(List<Node> parts) {
        List<Step> steps = new ArrayList<>();
        for (Sacrifice each : order) {
            if (parts.contains(each.part())) {
                boolean shortened =
                        steps.stream().anyMatch(step -> step.sacrifice().part() == each.part());
                double width = shortened ? shortest(each.part()) : width(each.part());
                steps.add(new Step(each, each.hides() ? width + gap() : width - shortest(each.part())));
            }
        }
        return steps;
    }

    @Override
    protected void layoutChildren() {
        double room = getWidth() - snappedLeftInset() - snappedRightInset();
        List<Node> parts = new ArrayList<>(getManagedChildren());
        parts.forEach(part -> part.setVisible(true));
        Map<Node, Double> widths = widths(parts);
        List<Step> steps = steps(parts);
        int gone = Narrowing.letGo(
                room, needed(widths), steps.stream().map(Step::gives).toList());
        giveUp(steps.subList(0, gone), widths, room);
        parts.removeIf(part -> !part.isVisible());
        place(parts, widths);
    }

    /// What is over after the last step goes back to the parts that were shortened, the first first.
    private void giveUp(List<Step> steps, Map<Node, Double> widths, double room) {
        for (Step step : steps) {
            Node part = step.sacrifice().part();
            if (step.sacrifice().hides()) {
                part.setVisible(false);
                widths.remove(part);
            } else {
                widths.put(part, shortest(part));
            }
        }
        double over = Math.max(0, room - needed(widths));
        for (Step step : steps) {
            Node part = step.sacrifice().part();
            if (widths.containsKey(part)) {
                double back = Math.min(over, width(part) - shortest(part));
                widths.merge(part, back, Double::sum);
                over -= back;
            }
        }
    }

    private void place(List<Node> parts, Map<Node, Double> widths) {
        double left = snappedLeftInset();
        int spring = 0;
        while (spring < parts.size() && !isSpring(parts.get(spring))) {
            Node part = parts.get(spring++);
            double width = widths.getOrDefault(part, 0.0);
            put(part, left, width);
            left += width + gap();
        }
        double right = getWidth() - snappedRightInset();
        for (int i = parts.size() - 1; i > spring; i--) {
            double width = widths.getOrDefault(parts.get(i), 0.0);
            right -= width;
            put(parts.get(i), right, width);
            right -= gap();
        }
    }

    private void put(Node part, double x, double width) {
        double height = Math.min(part.prefHeight(-1), getHeight());
        double y = snappedTopInset() + (getHeight() - snappedTopInset() - height) / 2;
        part.resizeRelocate(snapPositionX(x), snapPositionY(y), snapSizeX(width), snapSizeY(height));
    }
}
