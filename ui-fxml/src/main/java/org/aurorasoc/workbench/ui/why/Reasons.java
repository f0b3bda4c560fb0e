package org.aurorasoc.workbench.ui.why;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.aurorasoc.workbench.i18n.Messages;
import org.aurorasoc.workbench.viewmodel.why.DifferLine;
import org.aurorasoc.workbench.viewmodel.why.SharedLine;

/// Draws the lines of what is shared and of what only one side has.
final class Reasons {
    private final Messages messages;

    Reasons(Messages messages) {
        this.messages = messages;
    }

    List<Node> shared(List<SharedLine> lines, String none) {
        return lines.isEmpty()
                ? List.of(label(messages.text(none), "muted"))
                : lines.stream().map(Reasons::shared).toList();
    }

    private static Node shared(SharedLine line) {
        Label value = label(line.value(), line.type().isEmpty() ? "muted" : "mono");
        value.getStyleClass().add("shared-value");
        value.setTooltip(new Tooltip(line.value()));
        HBox.setHgrow(value, Priority.ALWAYS);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label type = label(line.type(), "muted");
        type.setMinWidth(Region.USE_PREF_SIZE);
        Label weight = label(line.weight(), "shared-weight");
        weight.setMinWidth(Region.USE_PREF_SIZE);
        HBox row = new HBox(value, gap, type, weight);
        row.getStyleClass().add("shared-line");
        return row;
    }

    List<Node> differing(List<DifferLine> lines) {
        return lines.isEmpty()
                ? List.of(label(messages.text("why.nothing"), "muted"))
                : lines.stream().map(Reasons::differing).toList();
    }

    private static Node differing(DifferLine line) {
        Label label = label(
                line.text(),
                switch (line.kind()) {
                    case INDICATOR -> "mono";
                    case MORE -> "muted";
                    case TECHNIQUE, ENTITY, SENTENCE -> "differing";
                });
        label.setWrapText(true);
        return label;
    }

    static Label label(String text, String styleClass) {
        Label label = new Label(text);
        label.getStyleClass().add(styleClass);
        return label;
    }
}
