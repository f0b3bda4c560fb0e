package org.aurorasoc.workbench.ui;

import java.util.Map;
import org.aurorasoc.workbench.ui.enrich.EnrichView;
import org.aurorasoc.workbench.ui.fx.ViewLoader;
import org.aurorasoc.workbench.ui.fx.WorkPane;
import org.aurorasoc.workbench.viewmodel.Workplace;
import org.aurorasoc.workbench.viewmodel.enrich.EnrichViewModel;

/// The Enrich pane, wired.
final class EnrichRoom implements AutoCloseable {
    private final EnrichViewModel model;
    private final EnrichView view;

    EnrichRoom(Workplace place) {
        model = new EnrichViewModel(place);
        view = new ViewLoader(
                        Map.of(EnrichView.class, () -> new EnrichView(model)),
                        place.messages().bundle())
                .load(EnrichView.class)
                .view();
    }

    EnrichViewModel model() {
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
