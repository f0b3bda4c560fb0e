package org.aurorasoc.workbench.ui.shell;

import javafx.fxml.FXML;
import javafx.geometry.Insets;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.aurorasoc.workbench.i18n.Messages;
import org.aurorasoc.workbench.ui.fx.KeyFocus;
import org.aurorasoc.workbench.ui.fx.WorkPane;
import org.aurorasoc.workbench.ui.theme.Theme;
import org.aurorasoc.workbench.ui.theme.ThemeSwitch;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Rail, pane, status bar, and what lies over them.
public final class ShellView {
    private static final double POPOVER_GAP = 8;

    private final ThemeSwitch themes;
    private final Messages messages;
    private final WorkPane pane;
    private final Parent paneRoot;

    @FXML
    private StackPane root;

    @FXML
    private Button recallEntry;

    @FXML
    private Button themeEntry;

    @FXML
    private FontIcon themeIcon;

    @FXML
    private StackPane paneHolder;

    @FXML
    private Region veil;

    @FXML
    private StatusBarView statusBarController;

    @FXML
    private BadgePopoverView popoverController;

    public ShellView(ThemeSwitch themes, Messages messages, WorkPane pane, Parent paneRoot) {
        this.themes = themes;
        this.messages = messages;
        this.pane = pane;
        this.paneRoot = paneRoot;
    }

    @FXML
    private void initialize() {
        paneHolder.getChildren().setAll(paneRoot);
        themes.themeProperty().subscribe(this::show);
        statusBarController.badge().setOnAction(_ -> toggleBadge());
        new ShellKeys(this, pane, themes).listenOn(root);
    }

    private void show(Theme theme) {
        themeIcon.setIconCode(
                switch (theme) {
                    case LIGHT -> Feather.SUN;
                    case DARK -> Feather.MOON;
                    case CONTRAST -> Feather.EYE;
                });
        String now = messages.text("theme." + theme.word());
        themeEntry.setTooltip(new Tooltip(messages.text("rail.theme.tip", now)));
        themeEntry.setAccessibleHelp(now);
    }

    @FXML
    private void showRecall() {
        pane.focusStart();
    }

    @FXML
    private void nextTheme() {
        themes.next();
    }

    void toggleBadge() {
        if (popoverController.root().isVisible()) {
            leavePopover();
        } else {
            openPopover();
        }
    }

    private void openPopover() {
        Region popover = popoverController.root();
        Button badge = statusBarController.badge();
        double left = root.sceneToLocal(badge.localToScene(0, 0)).getX();
        double bar = badge.getParent().getBoundsInParent().getHeight();
        StackPane.setMargin(popover, new Insets(POPOVER_GAP, POPOVER_GAP, bar + POPOVER_GAP, left));
        popover.setManaged(true);
        popover.setVisible(true);
        veil.setManaged(true);
        veil.setVisible(true);
        popover.requestFocus();
    }

    @FXML
    private void closePopover() {
        popoverController.root().setVisible(false);
        popoverController.root().setManaged(false);
        veil.setVisible(false);
        veil.setManaged(false);
    }

    private void leavePopover() {
        closePopover();
        KeyFocus.on(statusBarController.badge());
    }

    /// One step down the Esc ladder.
    void escape() {
        if (popoverController.root().isVisible()) {
            leavePopover();
        } else {
            pane.escape();
        }
    }

    void quit() {
        root.getScene().getWindow().hide();
    }

    void zoom(int step) {
        themes.zoom(root.getScene(), step);
    }
}
