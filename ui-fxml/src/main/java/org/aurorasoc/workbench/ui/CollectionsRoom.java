package org.aurorasoc.workbench.ui;

import java.util.Map;
import java.util.Optional;
import org.aurorasoc.workbench.ui.collections.CollectionsView;
import org.aurorasoc.workbench.ui.collections.DuplicatesView;
import org.aurorasoc.workbench.ui.collections.InspectorView;
import org.aurorasoc.workbench.ui.collections.ModelsView;
import org.aurorasoc.workbench.ui.collections.RowsView;
import org.aurorasoc.workbench.ui.fx.ViewLoader;
import org.aurorasoc.workbench.ui.fx.WorkPane;
import org.aurorasoc.workbench.viewmodel.Workplace;
import org.aurorasoc.workbench.viewmodel.collections.CollectionsViewModel;

/// The Collections pane, wired.
final class CollectionsRoom implements AutoCloseable {
    private final CollectionsViewModel model;
    private final CollectionsView view;

    CollectionsRoom(Workplace place) {
        model = new CollectionsViewModel(place);
        view = new ViewLoader(
                        Map.of(
                                CollectionsView.class,
                                () -> new CollectionsView(model, place.messages(), Optional.empty()),
                                RowsView.class,
                                () -> new RowsView(model, place.messages()),
                                InspectorView.class,
                                () -> new InspectorView(model.inspector(), place.messages()),
                                DuplicatesView.class,
                                () -> new DuplicatesView(model, place.messages()),
                                ModelsView.class,
                                () -> new ModelsView(model, place.messages())),
                        place.messages().bundle())
                .load(CollectionsView.class)
                .view();
    }

    CollectionsViewModel model() {
        return model;
    }

    WorkPane pane() {
        return view;
    }

    @Override
    public void close() {
        model.close();
    }
}
