package org.aurorasoc.workbench.ui;

import java.util.Map;
import javafx.scene.Parent;
import org.aurorasoc.workbench.ui.fx.ViewLoader;
import org.aurorasoc.workbench.ui.map.MapSideView;
import org.aurorasoc.workbench.ui.map.MapView;
import org.aurorasoc.workbench.viewmodel.Workplace;
import org.aurorasoc.workbench.viewmodel.map.MapViewModel;

/// The map of a collection, wired; it stands in the Collections pane.
final class MapRoom implements AutoCloseable {
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

    MapView view() {
        return view;
    }

    Parent root() {
        return view.root();
    }

    @Override
    public void close() {
        model.close();
    }
}
