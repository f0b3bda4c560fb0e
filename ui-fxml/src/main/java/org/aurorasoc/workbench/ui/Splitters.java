package org.aurorasoc.workbench.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;
import javafx.util.Subscription;
import org.aurorasoc.workbench.domain.json.Fields;
import org.aurorasoc.workbench.domain.json.Json;
import org.aurorasoc.workbench.domain.json.JsonArray;
import org.aurorasoc.workbench.domain.json.JsonNumber;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.ui.fx.DesignedSplit;
import org.aurorasoc.workbench.ui.fx.WorkPane;
import org.aurorasoc.workbench.ui.shell.PaneId;

/// Where the panes' splitters stand, kept for each breakpoint of the window's width; a double click puts one back to
/// where it was designed to be.
final class Splitters {
    private static final String DIVIDER = "split-pane-divider";

    private final Map<String, Parent> panes = new TreeMap<>();
    private final Scene scene;
    private final Map<String, double[]> kept = new TreeMap<>();
    private Subscription watched = Subscription.EMPTY;
    private Breakpoint now;

    Splitters(Map<PaneId, WorkPane> panes, Scene scene) {
        panes.forEach((id, pane) -> this.panes.put(WindowMemory.word(id), pane.root()));
        this.scene = scene;
        now = Breakpoint.of(scene.getWidth());
        this.panes.values().forEach(root -> splitters(root).forEach(Splitters::resetOnDoubleClick));
        watch();
        this.panes.forEach(
                (name, root) -> root.sceneProperty().subscribe((_, now) -> comeOrGo(name, root, now != null)));
    }

    /// After the pane that came last: what it designs for a width is done before what is kept of that width.
    private void watch() {
        watched.unsubscribe();
        watched = scene.widthProperty().subscribe(width -> become(Breakpoint.of(width.doubleValue())));
    }

    private void comeOrGo(String name, Parent root, boolean comes) {
        if (comes) {
            watch();
            place(name, root);
        } else {
            keep(name, root);
        }
    }

    private static void resetOnDoubleClick(SplitPane split) {
        DesignedSplit.of(split);
        split.addEventFilter(MouseEvent.MOUSE_CLICKED, click -> {
            if (click.getClickCount() == 2 && click.getTarget() instanceof Node node && isDivider(node)) {
                split.setDividerPositions(DesignedSplit.of(split));
            }
        });
    }

    private static boolean isDivider(Node node) {
        return node.getStyleClass().contains(DIVIDER)
                || (node.getParent() != null && node.getParent().getStyleClass().contains(DIVIDER));
    }

    private void become(Breakpoint next) {
        if (next != now) {
            keep();
            now = next;
            place();
        }
    }

    JsonObject remember() {
        keep();
        Fields all = new Fields();
        kept.forEach((name, places) -> all.put(
                name,
                new JsonArray(DoubleStream.of(places).<Json>mapToObj(Json::of).toList())));
        return all.build();
    }

    void restore(JsonObject state) {
        state.members().forEach((name, places) -> {
            if (places instanceof JsonArray(var elements) && elements.stream().allMatch(JsonNumber.class::isInstance)) {
                kept.put(
                        name,
                        elements.stream()
                                .mapToDouble(each -> ((JsonNumber) each).value().doubleValue())
                                .toArray());
            }
        });
        place();
    }

    /// A pane that was never shown has nothing of its own yet; one that is not shown now was kept when it left.
    private void keep() {
        panes.forEach((pane, root) -> {
            if (root.getScene() != null) {
                keep(pane, root);
            }
        });
    }

    private void keep(String pane, Parent root) {
        List<SplitPane> all = splitters(root);
        for (int i = 0; i < all.size(); i++) {
            kept.put(name(pane, i), all.get(i).getDividerPositions());
        }
    }

    private void place() {
        panes.forEach(this::place);
    }

    private void place(String pane, Parent root) {
        List<SplitPane> all = splitters(root);
        for (int i = 0; i < all.size(); i++) {
            double[] places = kept.get(name(pane, i));
            if (places != null && places.length == all.get(i).getDividers().size()) {
                all.get(i).setDividerPositions(places);
            }
        }
    }

    private String name(String pane, int number) {
        return pane + "." + number + "." + now.word();
    }

    /// In reading order; what a splitter parts is only its child once it is drawn.
    private static List<SplitPane> splitters(Node node) {
        List<SplitPane> found = new ArrayList<>();
        if (node instanceof SplitPane split) {
            found.add(split);
            split.getItems().forEach(item -> found.addAll(splitters(item)));
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> found.addAll(splitters(child)));
        }
        return found;
    }
}
