package org.aurorasoc.workbench.ui;

import java.util.Map;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.ui.collections.CollectionsView;
import org.aurorasoc.workbench.ui.collections.DuplicatesView;
import org.aurorasoc.workbench.ui.collections.InspectorView;
import org.aurorasoc.workbench.ui.collections.ModelsView;
import org.aurorasoc.workbench.ui.collections.RowsView;
import org.aurorasoc.workbench.ui.fx.ViewLoader;
import org.aurorasoc.workbench.ui.fx.WorkPane;
import org.aurorasoc.workbench.viewmodel.Remembering;
import org.aurorasoc.workbench.viewmodel.Workplace;
import org.aurorasoc.workbench.viewmodel.collections.CollectionsViewModel;
import org.aurorasoc.workbench.viewmodel.deletion.Deletion;

/// The Collections pane, wired, with the map in one of its tabs.
final class CollectionsRoom implements AutoCloseable, Remembering {
    private static final String MAP = "map";

    private final CollectionsViewModel model;
    private final MapRoom map;
    private final CollectionsView view;

    CollectionsRoom(Workplace place, Deletion deletion) {
        model = new CollectionsViewModel(place, deletion);
        map = new MapRoom(place);
        view = new ViewLoader(
                        Map.of(
                                CollectionsView.class,
                                () -> new CollectionsView(model, place.messages(), map),
                                RowsView.class,
                                () -> new RowsView(model, place.messages()),
                                InspectorView.class,
                                () -> new InspectorView(model, place.messages()),
                                DuplicatesView.class,
                                () -> new DuplicatesView(model, place.messages()),
                                ModelsView.class,
                                () -> new ModelsView(model, place.messages())),
                        place.messages().bundle())
                .load(CollectionsView.class)
                .view();
        map.model().chosenProperty().subscribe(key -> {
            if (key != null) {
                model.select(key);
            }
        });
    }

    CollectionsViewModel model() {
        return model;
    }

    MapRoom map() {
        return map;
    }

    WorkPane pane() {
        return view;
    }

    @Override
    public JsonObject remember() {
        return model.remember().with(MAP, map.model().remember());
    }

    @Override
    public void restore(JsonObject kept) {
        model.restore(kept);
        if (kept.get(MAP) instanceof JsonObject ofMap) {
            map.model().restore(ofMap);
        }
    }

    @Override
    public void close() {
        map.close();
        model.close();
    }
}
