package org.aurorasoc.workbench.ui.shell;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.beans.value.ObservableIntegerValue;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.aurorasoc.workbench.ui.fx.WorkPane;
import org.aurorasoc.workbench.ui.theme.ThemeSwitch;
import org.jspecify.annotations.Nullable;

/// Rail, pane, status bar, and what lies over them.
public final class ShellView {
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final PseudoClass COMPACT = PseudoClass.getPseudoClass("compact");
    private static final double COMPACT_BELOW = 1200;

    private final Layers layers;
    private final Map<PaneId, WorkPane> panes;
    private final Node strip;
    private final ObservableIntegerValue size;
    private PaneId current = PaneId.RECALL;

    @FXML
    private StackPane root;

    @FXML
    private VBox rail;

    @FXML
    private Button recallEntry;

    @FXML
    private Button enrichEntry;

    @FXML
    private Button collectionsEntry;

    @FXML
    private Button settingsEntry;

    @FXML
    private StackPane paneHolder;

    @FXML
    private VBox foot;

    @FXML
    private StatusBarView statusBarController;

    /// @param strip stands over the status bar
    /// @param size the root's font size, which zoom changes
    public ShellView(Layers layers, Map<PaneId, WorkPane> panes, Node strip, ObservableIntegerValue size) {
        this.layers = layers;
        this.panes = new EnumMap<>(panes);
        this.strip = strip;
        this.size = size;
    }

    @FXML
    private void initialize() {
        root.getChildren().add(layers.root());
        foot.getChildren().addFirst(strip);
        for (PaneId id : PaneId.values()) {
            entry(id).setOnAction(_ -> show(id));
        }
        root.widthProperty().subscribe(_ -> fit());
        size.subscribe(_ -> fit());
        display(current);
    }

    /// Widths are meant at normal size: what is zoomed has less room.
    private void fit() {
        double width = root.getWidth() * ThemeSwitch.NORMAL_SIZE / size.get();
        root.pseudoClassStateChanged(COMPACT, width > 0 && width < COMPACT_BELOW);
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

    /// The pane in sight.
    public WorkPane pane() {
        return Objects.requireNonNull(panes.get(current));
    }

    public PaneId current() {
        return current;
    }

    Map<PaneId, WorkPane> panes() {
        return panes;
    }

    StatusBarView statusBar() {
        return statusBarController;
    }

    /// What F6 goes round, in reading order.
    List<Node> regions() {
        List<Node> regions = new ArrayList<>();
        regions.add(rail);
        regions.addAll(pane().regions());
        regions.add(strip);
        regions.add(statusBarController.root());
        return regions;
    }

    Node root() {
        return root;
    }

    @Nullable
    Node focused() {
        Scene scene = root.getScene();
        return scene == null ? null : scene.getFocusOwner();
    }

    void quit() {
        root.getScene().getWindow().hide();
    }
}
