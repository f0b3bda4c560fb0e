package org.aurorasoc.workbench.ui.control;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// A pane with nothing to show says so, and what to do next: one primary action and at most two others.
public final class EmptyState extends VBox {
    private final Label title = new Label();
    private final Label sentence = new Label();
    private final HBox actions = new HBox();

    public EmptyState() {
        getStyleClass().add("empty-state");
        title.getStyleClass().add("title");
        sentence.getStyleClass().add("muted");
        sentence.setWrapText(true);
        actions.getStyleClass().add("actions");
        getChildren().setAll(title, sentence, actions);
    }

    public void say(String words, String explanation) {
        title.setText(words);
        explain(explanation);
        actions.getChildren().clear();
    }

    /// Another sentence under the same title; what is offered stays.
    public void explain(String explanation) {
        sentence.setText(explanation);
    }

    /// The first offer is the primary one.
    public void offer(String label, Runnable action) {
        Button button = new Button(label);
        button.getStyleClass().add(actions.getChildren().isEmpty() ? "primary" : "plain");
        button.setOnAction(_ -> action.run());
        actions.getChildren().add(button);
    }
}
