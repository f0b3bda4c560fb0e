package org.aurorasoc.workbench.ui.shell;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.geometry.Insets;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.aurorasoc.workbench.ui.fx.KeyFocus;
import org.aurorasoc.workbench.ui.fx.Overlay;
import org.jspecify.annotations.Nullable;

/// What lies over the window, the newest on top; each veils what is under it.
public final class Layers implements Overlay {
    private static final double GAP = 8;
    private static final double PANEL_TOP = 96;

    private final StackPane root = new StackPane();
    private final Deque<Layer> open = new ArrayDeque<>();

    private record Layer(
            Region veil, Region content, @Nullable Node returnTo, Runnable onClosed) {}

    public Layers() {
        root.setPickOnBounds(false);
        root.getStyleClass().add("layers");
    }

    StackPane root() {
        return root;
    }

    @Override
    public void sheet(Region content, Runnable onClosed) {
        content.getStyleClass().add("sheet");
        StackPane.setAlignment(content, Pos.CENTER_RIGHT);
        lay(content, onClosed);
    }

    @Override
    public void panel(Region content, Runnable onClosed) {
        StackPane.setAlignment(content, Pos.TOP_CENTER);
        StackPane.setMargin(content, new Insets(PANEL_TOP, GAP, GAP, GAP));
        content.setMaxHeight(Region.USE_PREF_SIZE);
        lay(content, onClosed);
    }

    /// Over an anchor in the lower half, under one in the upper.
    @Override
    public void popover(Region content, Node anchor, Runnable onClosed) {
        Point2D corner = root.sceneToLocal(anchor.localToScene(0, 0));
        boolean low = corner.getY() > root.getHeight() / 2;
        double under = corner.getY() + anchor.getBoundsInLocal().getHeight() + GAP;
        double over = root.getHeight() - corner.getY() + GAP;
        StackPane.setAlignment(content, low ? Pos.BOTTOM_LEFT : Pos.TOP_LEFT);
        double left = Math.max(GAP, Math.min(corner.getX(), root.getWidth() - content.prefWidth(-1) - GAP));
        StackPane.setMargin(content, new Insets(low ? GAP : under, GAP, low ? over : GAP, left));
        content.setMaxHeight(Region.USE_PREF_SIZE);
        lay(content, onClosed);
    }

    private void lay(Region content, Runnable onClosed) {
        Region veil = new Region();
        veil.getStyleClass().add("popover-veil");
        veil.setOnMousePressed(_ -> close());
        Node before = root.getScene() == null ? null : root.getScene().getFocusOwner();
        open.push(new Layer(veil, content, before, onClosed));
        root.getChildren().addAll(veil, content);
        content.requestFocus();
    }

    @Override
    public boolean close() {
        Layer top = open.poll();
        if (top == null) {
            return false;
        }
        root.getChildren().removeAll(top.veil(), top.content());
        if (top.returnTo() != null) {
            KeyFocus.on(top.returnTo());
        }
        top.onClosed().run();
        return true;
    }

    @Override
    public boolean isOpen() {
        return !open.isEmpty();
    }
}
