package org.aurorasoc.workbench.ui.shell;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.fxml.FXML;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.util.Duration;
import org.aurorasoc.workbench.ui.fx.Shown;
import org.aurorasoc.workbench.viewmodel.connection.ConnectionNotice;
import org.aurorasoc.workbench.viewmodel.connection.ConnectionViewModel;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Over the panes while the memory is away, read-only, or lacks its tables or its index; leaves no gap when all is
/// well.
public final class ConnectionBarView {
    private static final String KIND_CLASS = "standing-";

    private final ConnectionViewModel connection;
    private final Timeline seconds;

    @FXML
    private HBox root;

    @FXML
    private FontIcon icon;

    @FXML
    private Label sentence;

    @FXML
    private Label cause;

    @FXML
    private Button action;

    public ConnectionBarView(ConnectionViewModel connection) {
        this.connection = connection;
        seconds = new Timeline(new KeyFrame(Duration.seconds(1), _ -> connection.tick()));
        seconds.setCycleCount(Animation.INDEFINITE);
    }

    @FXML
    private void initialize() {
        connection.noticeProperty().subscribe(this::show);
        action.setOnAction(_ -> connection.act());
    }

    private void show(ConnectionNotice notice) {
        boolean news = !root.isVisible();
        sentence.setText(notice.sentence());
        cause.setText(notice.cause());
        Shown.when(cause, !notice.cause().isEmpty());
        action.setText(notice.action());
        Shown.when(action, !notice.action().isEmpty());
        Shown.when(root, notice.kind() != ConnectionNotice.Kind.NONE);
        root.getStyleClass().removeIf(name -> name.startsWith(KIND_CLASS));
        root.getStyleClass().add(KIND_CLASS + styleOf(notice.kind()));
        icon.setIconCode(iconOf(notice.kind()));
        countDown(notice.kind() == ConnectionNotice.Kind.AWAY);
        if (news && root.isVisible()) {
            root.setAccessibleText(notice.sentence());
            root.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        }
    }

    private void countDown(boolean on) {
        if (on) {
            seconds.play();
        } else {
            seconds.stop();
        }
    }

    private static String styleOf(ConnectionNotice.Kind kind) {
        return switch (kind) {
            case NONE -> "none";
            case AWAY -> "away";
            case UNFINISHED -> "unfinished";
            case READ_ONLY -> "readonly";
            case SCHEMA -> "schema";
        };
    }

    private static Feather iconOf(ConnectionNotice.Kind kind) {
        return switch (kind) {
            case NONE, AWAY -> Feather.CLOUD_OFF;
            case READ_ONLY -> Feather.EYE;
            case UNFINISHED, SCHEMA -> Feather.ALERT_TRIANGLE;
        };
    }
}
