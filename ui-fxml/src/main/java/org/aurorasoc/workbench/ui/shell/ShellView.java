package org.aurorasoc.workbench.ui.shell;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.aurorasoc.workbench.i18n.Messages;
import org.aurorasoc.workbench.ui.fx.WorkPane;
import org.aurorasoc.workbench.ui.theme.Theme;
import org.aurorasoc.workbench.ui.theme.ThemeSwitch;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Rail, pane, status bar, and what lies over them.
public final class ShellView {
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    private final ThemeSwitch themes;
    private final Messages messages;
    private final Layers layers;
    private final Map<PaneId, WorkPane> panes;
    private final Node strip;
    private PaneId current = PaneId.RECALL;

    @FXML
    private StackPane root;

    @FXML
    private Button recallEntry;

    @FXML
    private Button enrichEntry;

    @FXML
    private Button collectionsEntry;

    @FXML
    private Button settingsEntry;

    @FXML
    private Button themeEntry;

    @FXML
    private FontIcon themeIcon;

    @FXML
    private StackPane paneHolder;

    @FXML
    private VBox foot;

    @FXML
    private StatusBarView statusBarController;

    private final BadgePopoverView badgePopover;

    /// @param strip stands over the status bar
    public ShellView(
            ThemeSwitch themes,
            Messages messages,
            Layers layers,
            Map<PaneId, WorkPane> panes,
            Node strip,
            BadgePopoverView badgePopover) {
        this.themes = themes;
        this.messages = messages;
        this.layers = layers;
        this.panes = new EnumMap<>(panes);
        this.strip = strip;
        this.badgePopover = badgePopover;
    }

    @FXML
    private void initialize() {
        root.getChildren().add(layers.root());
        foot.getChildren().addFirst(strip);
        for (PaneId id : PaneId.values()) {
            entry(id).setOnAction(_ -> show(id));
        }
        themes.themeProperty().subscribe(this::show);
        statusBarController.badge().setOnAction(_ -> toggleBadge());
        new ShellKeys(this, themes).listenOn(root);
        display(current);
    }

    private Button entry(PaneId id) {
        return switch (id) {
            case RECALL -> recallEntry;
            case ENRICH -> enrichEntry;
            case COLLECTIONS -> collectionsEntry;
            case SETTINGS -> settingsEntry;
        };
    }

    /// Brings a pane into sight and the keyboard to where its work begins.
    public void show(PaneId id) {
        display(id);
        pane().focusStart();
    }

    private void display(PaneId id) {
        current = id;
        paneHolder.getChildren().setAll(pane().root());
        for (PaneId each : PaneId.values()) {
            entry(each).pseudoClassStateChanged(CURRENT, each == id);
        }
        pane().shown();
    }

    public PaneId current() {
        return current;
    }

    /// The pane in sight.
    public WorkPane pane() {
        return Objects.requireNonNull(panes.get(current));
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
    private void nextTheme() {
        themes.next();
    }

    public void toggleBadge() {
        if (layers.isOpen()) {
            layers.close();
        } else {
            layers.popover(badgePopover.root(), statusBarController.badge(), () -> {});
        }
    }

    /// One step down the Esc ladder.
    void escape() {
        if (!layers.close()) {
            pane().escape();
        }
    }

    void quit() {
        root.getScene().getWindow().hide();
    }

    void zoom(int step) {
        themes.zoom(root.getScene(), step);
    }
}
