package org.aurorasoc.workbench.ui.control;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// At the top of a pane: what went wrong, its cause, and the one thing that mends it. Leaves no gap when all is well.
public final class ProblemBar extends HBox {
    private final Label title = new Label();
    private final Label detail = new Label();
    private final Button action = new Button();

    public ProblemBar() {
        getStyleClass().add("problem-bar");
        title.getStyleClass().add("strong");
        title.setWrapText(true);
        detail.setWrapText(true);
        action.getStyleClass().add("plain");
        action.setMinWidth(Region.USE_PREF_SIZE);
        VBox words = new VBox(title, detail);
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().setAll(new FontIcon(Feather.ALERT_OCTAGON), words, action);
        clear();
    }

    public void say(String what, String why) {
        title.setText(what);
        explain(why);
        show(action, false);
        show(this, true);
    }

    /// Another cause or remedy for the same; its button stays as it is.
    public void explain(String why) {
        detail.setText(why);
        show(detail, !why.isEmpty());
    }

    public void offer(String label, Runnable mend) {
        action.setText(label);
        action.setOnAction(_ -> mend.run());
        show(action, true);
    }

    public void clear() {
        show(this, false);
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
