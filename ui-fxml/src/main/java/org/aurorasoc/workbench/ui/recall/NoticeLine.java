package org.aurorasoc.workbench.ui.recall;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A sentence about the answer, and the button that mends it.
final class NoticeLine extends HBox {
    private final Button button = new Button();

    NoticeLine(String text) {
        getStyleClass().add("notice-line");
        Label notice = new Label(text, new FontIcon(Feather.ALERT_TRIANGLE));
        notice.getStyleClass().add("notice");
        notice.setWrapText(true);
        notice.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(notice, Priority.ALWAYS);
        notice.setMaxWidth(Double.MAX_VALUE);
        getChildren().add(notice);
    }

    /// @param mend gets the button, to stand beside it
    NoticeLine offering(String label, Consumer<Node> mend) {
        button.setText(label);
        button.getStyleClass().add("notice-action");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> mend.accept(button));
        getChildren().add(button);
        return this;
    }
}
