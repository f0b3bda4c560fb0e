package org.aurorasoc.workbench.ui.recall;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.aurorasoc.workbench.ui.fx.Overlay;

/// A few things to choose one of, a line or two each.
final class ChoicePopover extends VBox {
    private static final double MOST_LINES = 3;

    /// @param text hostile texts come here visible already
    record Choice(String text, String meta, Runnable choose) {}

    private ChoicePopover(String title, String empty, List<Choice> choices, Overlay overlay) {
        getStyleClass().addAll("popover", "choices");
        Label head = new Label(title);
        head.getStyleClass().add("strong");
        getChildren().add(head);
        if (choices.isEmpty()) {
            Label nothing = new Label(empty);
            nothing.getStyleClass().add("muted");
            nothing.setWrapText(true);
            getChildren().add(nothing);
        }
        choices.forEach(choice -> getChildren().add(button(choice, overlay)));
    }

    static void show(String title, String empty, List<Choice> choices, Node anchor, Overlay overlay) {
        ChoicePopover popover = new ChoicePopover(title, empty, choices, overlay);
        overlay.popover(popover, anchor, () -> {});
        popover.getChildren().stream()
                .filter(Button.class::isInstance)
                .findFirst()
                .ifPresent(Node::requestFocus);
    }

    private static Button button(Choice choice, Overlay overlay) {
        Label text = new Label(choice.text());
        text.setWrapText(true);
        text.getStyleClass().add("choice-text");
        text.setMaxHeight(MOST_LINES * 20);
        Label meta = new Label(choice.meta());
        meta.getStyleClass().add("meta");
        Button button = new Button(null, choice.meta().isEmpty() ? text : new VBox(text, meta));
        button.setAccessibleText(choice.text() + " " + choice.meta());
        button.getStyleClass().add("choice");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(_ -> {
            overlay.close();
            choice.choose().run();
        });
        return button;
    }
}
