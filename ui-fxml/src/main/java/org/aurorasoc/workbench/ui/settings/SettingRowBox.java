package org.aurorasoc.workbench.ui.settings;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.aurorasoc.workbench.ui.fx.Shown;
import org.aurorasoc.workbench.viewmodel.settings.SettingRow;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// One line: its label at the left, what it lets one do, and under that where it stands.
final class SettingRowBox extends HBox {
    SettingRowBox(SettingRow row, SettingControls controls) {
        getStyleClass().add("setting-row");
        Label label = new Label(row.label());
        label.setWrapText(true);
        label.getStyleClass().add("setting-label");
        Node control = controls.draw(row.control(), row.label());
        HBox line = new HBox(control);
        line.getStyleClass().add("setting-line");
        for (SettingRow.Offer offer : row.offers()) {
            Button button = new Button(offer.label());
            button.getStyleClass().add(offer.primary() ? "primary" : "plain");
            button.setAccessibleText((row.label() + " " + offer.label()).strip());
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setOnAction(_ -> offer.run().run());
            line.getChildren().add(button);
        }
        VBox right = new VBox(line, state(row));
        right.getStyleClass().add("setting-right");
        HBox.setHgrow(right, Priority.ALWAYS);
        getChildren().setAll(label, right);
    }

    private static Node state(SettingRow row) {
        Label state = new Label(row.state());
        state.setWrapText(true);
        state.getStyleClass().addAll("meta", "setting-state");
        if (row.mood() != SettingRow.Mood.PLAIN) {
            state.setGraphic(icon(row.mood()));
        }
        Shown.when(state, !row.state().isEmpty());
        return state;
    }

    private static FontIcon icon(SettingRow.Mood mood) {
        FontIcon icon = new FontIcon(
                switch (mood) {
                    case PLAIN, GOOD -> Feather.CHECK_CIRCLE;
                    case WARN -> Feather.ALERT_TRIANGLE;
                    case BAD -> Feather.ALERT_OCTAGON;
                });
        icon.getStyleClass()
                .add(
                        switch (mood) {
                            case PLAIN, GOOD -> "check-ok";
                            case WARN -> "check-warn";
                            case BAD -> "check-fail";
                        });
        return icon;
    }
}
