package org.aurorasoc.workbench.ui;

import java.util.Map;
import org.aurorasoc.workbench.ui.fx.ViewLoader;
import org.aurorasoc.workbench.ui.fx.WorkPane;
import org.aurorasoc.workbench.ui.recall.CaseView;
import org.aurorasoc.workbench.ui.recall.RecallView;
import org.aurorasoc.workbench.viewmodel.Workplace;
import org.aurorasoc.workbench.viewmodel.recall.RecallViewModel;

/// The Recall pane, wired.
final class RecallRoom implements AutoCloseable {
    private final RecallViewModel model;
    private final RecallView view;

    RecallRoom(Workplace place) {
        model = new RecallViewModel(place);
        view = new ViewLoader(
                        Map.of(
                                RecallView.class, () -> new RecallView(model, place.messages()),
                                CaseView.class, () -> new CaseView(place.messages())),
                        place.messages().bundle())
                .load(RecallView.class)
                .view();
    }

    RecallViewModel model() {
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
