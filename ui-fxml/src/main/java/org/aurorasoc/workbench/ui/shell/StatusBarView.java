package org.aurorasoc.workbench.ui.shell;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;
import org.aurorasoc.workbench.i18n.Messages;
import org.aurorasoc.workbench.viewmodel.shell.Badge;
import org.aurorasoc.workbench.viewmodel.shell.ShellViewModel;
import org.aurorasoc.workbench.viewmodel.shell.StorePlace;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Where the memory is, and by which model it is read.
public final class StatusBarView {
    private static final String STATE_CLASS = "badge-";

    private final ShellViewModel shell;
    private final Messages messages;
    private final Timeline seconds;

    @FXML
    private Label store;

    @FXML
    private FontIcon storeIcon;

    @FXML
    private Tooltip storeTip;

    @FXML
    private Label readOnly;

    @FXML
    private Button badge;

    @FXML
    private FontIcon badgeIcon;

    public StatusBarView(ShellViewModel shell, Messages messages) {
        this.shell = shell;
        this.messages = messages;
        seconds = new Timeline(new KeyFrame(Duration.seconds(1), _ -> shell.tick()));
        seconds.setCycleCount(Animation.INDEFINITE);
    }

    @FXML
    private void initialize() {
        shell.badgeProperty().subscribe(this::show);
        shell.storeProperty().subscribe(this::show);
    }

    Button badge() {
        return badge;
    }

    private void show(Badge now) {
        badge.setText(now.text());
        badge.setAccessibleText(messages.text("badge.spoken", now.text()));
        badge.getStyleClass().removeIf(name -> name.startsWith(STATE_CLASS));
        badge.getStyleClass().add(STATE_CLASS + styleOf(now.state()));
        badgeIcon.setIconCode(iconOf(now.state()));
        if (now.state() == Badge.State.LOADING) {
            seconds.play();
        } else {
            seconds.stop();
        }
    }

    private static String styleOf(Badge.State state) {
        return switch (state) {
            case LOADING -> "loading";
            case HIGH -> "high";
            case MIXED -> "mixed";
            case UNSTATED -> "unstated";
            case HASH_CHOSEN -> "hash-chosen";
            case HASH_FAULT -> "hash-fault";
            case UNAVAILABLE -> "unavailable";
        };
    }

    private static Feather iconOf(Badge.State state) {
        return switch (state) {
            case LOADING -> Feather.LOADER;
            case HIGH -> Feather.CHECK_CIRCLE;
            case MIXED -> Feather.ALERT_TRIANGLE;
            case UNSTATED -> Feather.HELP_CIRCLE;
            case HASH_CHOSEN -> Feather.HASH;
            case HASH_FAULT, UNAVAILABLE -> Feather.ALERT_OCTAGON;
        };
    }

    private void show(StorePlace place) {
        store.setText(place.text());
        storeTip.setText(place.text());
        readOnly.setVisible(place.readOnly());
        readOnly.setManaged(place.readOnly());
        storeIcon.setIconCode(
                switch (place.kind()) {
                    case OPENING, EMBEDDED -> Feather.HARD_DRIVE;
                    case TEAM -> Feather.SERVER;
                    case AWAY -> Feather.CLOUD_OFF;
                });
    }
}
