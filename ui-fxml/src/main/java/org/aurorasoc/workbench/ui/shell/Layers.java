package org.aurorasoc.workbench.ui.shell;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javafx.animation.FadeTransition;
import javafx.animation.Interpolator;
import javafx.animation.TranslateTransition;
import javafx.beans.value.ObservableValue;
import javafx.event.EventHandler;
import javafx.geometry.Insets;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.aurorasoc.workbench.ui.fx.Overlay;
import org.aurorasoc.workbench.ui.theme.Motion;
import org.jspecify.annotations.Nullable;

/// What lies over the window, the newest on top; each veils what is under it and keeps the keyboard while it is there.
public final class Layers implements Overlay {
    private static final double GAP = 8;
    private static final double PANEL_TOP = 96;

    private final StackPane root = new StackPane();
    private final Deque<Layer> open = new ArrayDeque<>();
    private final Motion motion;
    private final EventHandler<KeyEvent> round = this::goRound;

    private record Layer(
            Region veil, Region content, @Nullable Node returnTo, Runnable onClosed) {}

    public Layers(Motion motion) {
        this.motion = motion;
        root.setPickOnBounds(false);
        root.getStyleClass().add("layers");
        root.sceneProperty().flatMap(Scene::focusOwnerProperty).addListener(this::keepFocus);
    }

    StackPane root() {
        return root;
    }

    @Override
    public void sheet(Region content, Runnable onClosed) {
        content.getStyleClass().add("sheet");
        StackPane.setAlignment(content, Pos.CENTER_RIGHT);
        lay(content, onClosed);
        slide(content);
    }

    @Override
    public void panel(Region content, Runnable onClosed) {
        StackPane.setAlignment(content, Pos.TOP_CENTER);
        StackPane.setMargin(content, new Insets(PANEL_TOP, GAP, GAP, GAP));
        content.setMaxHeight(Region.USE_PREF_SIZE);
        lay(content, onClosed);
        fade(content);
    }

    /// Over an anchor in the lower half, under one in the upper.
    @Override
    public void popover(Region content, Node anchor, Runnable onClosed) {
        lay(content, onClosed);
        Point2D corner = root.sceneToLocal(anchor.localToScene(0, 0));
        boolean low = corner.getY() > root.getHeight() / 2;
        double under = corner.getY() + anchor.getBoundsInLocal().getHeight() + GAP;
        double over = root.getHeight() - corner.getY() + GAP;
        content.applyCss();
        StackPane.setAlignment(content, low ? Pos.BOTTOM_LEFT : Pos.TOP_LEFT);
        double left = Math.max(GAP, Math.min(corner.getX(), root.getWidth() - content.prefWidth(-1) - GAP));
        StackPane.setMargin(content, new Insets(low ? GAP : under, GAP, low ? over : GAP, left));
        content.setMaxHeight(Region.USE_PREF_SIZE);
        fade(content);
    }

    private void lay(Region content, Runnable onClosed) {
        Region veil = new Region();
        veil.getStyleClass().add("popover-veil");
        veil.setOnMousePressed(_ -> close());
        Node before = root.getScene() == null ? null : root.getScene().getFocusOwner();
        open.push(new Layer(veil, content, before, onClosed));
        root.getChildren().addAll(veil, content);
        content.addEventFilter(KeyEvent.KEY_PRESSED, round);
        List<Node> stops = FocusStops.in(content);
        (stops.isEmpty() ? content : stops.getFirst()).requestFocus();
    }

    private void slide(Region content) {
        content.setTranslateX(0);
        if (moves()) {
            TranslateTransition slide = new TranslateTransition(Motion.SLIDE, content);
            slide.setFromX(content.prefWidth(-1));
            slide.setToX(0);
            slide.setInterpolator(Interpolator.EASE_OUT);
            slide.play();
        }
    }

    private void fade(Region content) {
        content.setOpacity(1);
        if (moves()) {
            FadeTransition fade = new FadeTransition(Motion.FADE, content);
            fade.setFromValue(0);
            fade.setToValue(1);
            fade.play();
        }
    }

    /// A scene that nobody sees (a picture's) has no time to wait for.
    private boolean moves() {
        Scene scene = root.getScene();
        return !motion.isReduced()
                && scene != null
                && scene.getWindow() != null
                && scene.getWindow().isShowing();
    }

    /// Tab goes round inside.
    private void goRound(KeyEvent key) {
        Layer top = open.peek();
        if (top != null && key.getCode() == KeyCode.TAB && !key.isControlDown()) {
            FocusStops.next(top.content(), key.isShiftDown() ? -1 : 1).ifPresent(Node::requestFocus);
            key.consume();
        }
    }

    /// Arrows, or a late answer, may want it elsewhere.
    private void keepFocus(ObservableValue<? extends @Nullable Node> owner, @Nullable Node before, @Nullable Node now) {
        Layer top = open.peek();
        if (top != null && now != null && !FocusStops.isIn(top.content(), now)) {
            Node back = before != null && FocusStops.isIn(top.content(), before) ? before : top.content();
            back.requestFocus();
        }
    }

    @Override
    public boolean close() {
        Layer top = open.poll();
        if (top == null) {
            return false;
        }
        root.getChildren().removeAll(top.veil(), top.content());
        top.content().removeEventFilter(KeyEvent.KEY_PRESSED, round);
        if (top.returnTo() != null) {
            top.returnTo().requestFocus();
        }
        top.onClosed().run();
        return true;
    }

    void closeAll() {
        while (close()) {
            // each gives the keyboard back to the one under it
        }
    }

    /// Whether this lies there now, wherever in the pile.
    boolean holds(Region content) {
        return open.stream().anyMatch(layer -> layer.content() == content);
    }

    @Override
    public boolean isOpen() {
        return !open.isEmpty();
    }
}
