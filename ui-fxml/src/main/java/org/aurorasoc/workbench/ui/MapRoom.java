package org.aurorasoc.workbench.ui;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.aurorasoc.workbench.domain.EntryKey;
import org.aurorasoc.workbench.ui.collections.MapTab;
import org.aurorasoc.workbench.ui.fx.PaneAction;
import org.aurorasoc.workbench.ui.fx.ViewLoader;
import org.aurorasoc.workbench.ui.map.MapSideView;
import org.aurorasoc.workbench.ui.map.MapView;
import org.aurorasoc.workbench.viewmodel.Workplace;
import org.aurorasoc.workbench.viewmodel.map.MapViewModel;

/// The map of a collection, wired; it stands in the Collections pane.
final class MapRoom implements MapTab, AutoCloseable {
    private final MapViewModel model;
    private final MapView view;

    MapRoom(Workplace place) {
        model = new MapViewModel(place);
        view = new ViewLoader(
                        Map.of(
                                MapView.class, () -> new MapView(model, place.messages()),
                                MapSideView.class, () -> new MapSideView(model, place.messages())),
                        place.messages().bundle())
                .load(MapView.class)
                .view();
    }

    MapViewModel model() {
        return model;
    }

    @Override
    public Parent root() {
        return view.root();
    }

    @Override
    public void show(String collection, Optional<EntryKey> selected) {
        model.show(collection);
        selected.ifPresent(model::point);
    }

    @Override
    public void neighboursBeside(boolean beside) {
        view.setNeighboursElsewhere(beside);
    }

    @Override
    public void focusStart() {
        view.focusStart();
    }

    @Override
    public void focusFilter() {
        view.focusFilter();
    }

    @Override
    public void again() {
        model.again();
    }

    @Override
    public boolean escape() {
        return view.escape();
    }

    @Override
    public List<Node> regions() {
        return view.regions();
    }

    @Override
    public List<PaneAction> actions() {
        return view.actions();
    }

    @Override
    public void close() {
        model.close();
    }
}
