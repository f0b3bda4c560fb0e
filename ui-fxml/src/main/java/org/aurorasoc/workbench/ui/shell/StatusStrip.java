package org.aurorasoc.workbench.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import org.aurorasoc.workbench.viewmodel.shell.Narrowing;

/// A row whose parts stand side by side, those after the spring at the right. Too narrow, it lets go of some parts in
/// their order, and only then shortens the first.
public final class StatusStrip extends Pane {
    private static final String SPRING = "spring";
    private static final double GAP_OF_INSET = 4.0 / 3;

    private static final double SHORTEST_INSETS = 14;

    private List<Node> expendable = List.of();
    private Optional<Node> elastic = Optional.empty();

    /// @param gives how much room that makes
    /// @param hides whether the part is gone then, or only shorter
    private record Step(Node part, double gives, boolean hides) {}

    /// What goes first when there is no room, and what then.
    void letGoOf(List<Node> inThisOrder) {
        expendable = List.copyOf(inThisOrder);
    }

    /// What is shortened before it goes.
    void shorten(Node part) {
        elastic = Optional.of(part);
    }

    /// Follows the zoom as the sheet's padding does.
    private double gap() {
        return snapSpaceX(snappedLeftInset() * GAP_OF_INSET);
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        return snappedLeftInset() + needed(getManagedChildren()) + snappedRightInset();
    }

    private double needed(List<Node> parts) {
        double width = -gap();
        for (Node part : parts) {
            width += isSpring(part) ? 0 : width(part) + gap();
        }
        return Math.max(0, width);
    }

    private static boolean isSpring(Node part) {
        return part.getStyleClass().contains(SPRING);
    }

    private static double width(Node part) {
        return Math.min(part.prefWidth(-1), part.maxWidth(-1));
    }

    private List<Step> steps(List<Node> parts) {
        List<Step> steps = new ArrayList<>();
        for (Node part : expendable) {
            if (parts.contains(part)) {
                double width = width(part);
                double kept = elastic.filter(part::equals).isPresent()
                        ? Math.min(width, SHORTEST_INSETS * snappedLeftInset())
                        : width;
                if (kept < width) {
                    steps.add(new Step(part, width - kept, false));
                }
                steps.add(new Step(part, kept + gap(), true));
            }
        }
        return steps;
    }

    @Override
    protected void layoutChildren() {
        double room = getWidth() - snappedLeftInset() - snappedRightInset();
        List<Node> parts = new ArrayList<>(getManagedChildren());
        List<Step> steps = steps(parts);
        int gone = Narrowing.letGo(
                room, needed(parts), steps.stream().map(Step::gives).toList());
        parts.forEach(part -> part.setVisible(true));
        steps.stream()
                .limit(gone)
                .filter(Step::hides)
                .forEach(step -> step.part().setVisible(false));
        parts.removeIf(part -> !part.isVisible());
        place(parts, Math.max(0, needed(parts) - room));
    }

    /// @param lacking what the elastic part, or else the first, has to be shorter
    private void place(List<Node> parts, double lacking) {
        Node shorter = elastic.filter(parts::contains).orElse(parts.getFirst());
        double left = snappedLeftInset();
        int spring = 0;
        while (spring < parts.size() && !isSpring(parts.get(spring))) {
            Node part = parts.get(spring++);
            double width = width(part) - (part == shorter ? lacking : 0);
            put(part, left, Math.max(0, width));
            left += width + gap();
        }
        double right = getWidth() - snappedRightInset();
        for (int i = parts.size() - 1; i > spring; i--) {
            Node part = parts.get(i);
            double width = width(part) - (part == shorter ? lacking : 0);
            right -= width;
            put(part, right, Math.max(0, width));
            right -= gap();
        }
    }

    private void put(Node part, double x, double width) {
        double height = Math.min(part.prefHeight(-1), getHeight());
        double y = snappedTopInset() + (getHeight() - snappedTopInset() - height) / 2;
        part.resizeRelocate(snapPositionX(x), snapPositionY(y), snapSizeX(width), snapSizeY(height));
    }
}
