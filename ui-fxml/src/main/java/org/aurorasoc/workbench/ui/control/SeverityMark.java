package org.aurorasoc.workbench.ui.control;

import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.aurorasoc.workbench.domain.Severity;

/// A severity's shape. Bars are ordinal, so high and medium stay apart where the hues do not.
public final class SeverityMark extends HBox {
    private static final int STEPS = 3;
    private static final double GAP = 2;

    public SeverityMark(Severity severity) {
        super(GAP);
        setAlignment(severity == Severity.UNKNOWN || severity == Severity.INFO ? Pos.CENTER_LEFT : Pos.BOTTOM_LEFT);
        getStyleClass().addAll("severity-mark", "severity-" + severity.word());
        getChildren().setAll(parts(severity));
        setMouseTransparent(true);
    }

    private static List<Node> parts(Severity severity) {
        return switch (severity) {
            case CRITICAL -> List.of(part("alarm"));
            case HIGH -> steps(STEPS);
            case MEDIUM -> steps(STEPS - 1);
            case LOW -> steps(1);
            case INFO -> List.of(part("ring"));
            case UNKNOWN -> List.of(part("dash"));
        };
    }

    private static List<Node> steps(int lit) {
        return IntStream.rangeClosed(1, STEPS)
                .mapToObj(step -> part("step", "step-" + step, step <= lit ? "lit" : "unlit"))
                .toList();
    }

    private static Node part(String... styleClasses) {
        Region part = new Region();
        part.getStyleClass().addAll(styleClasses);
        return part;
    }
}
