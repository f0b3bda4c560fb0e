package org.aurorasoc.workbench.ui;

import java.util.Map;
import org.aurorasoc.workbench.ui.fx.ViewLoader;
import org.aurorasoc.workbench.ui.fx.WorkPane;
import org.aurorasoc.workbench.ui.settings.SettingsView;
import org.aurorasoc.workbench.viewmodel.Workplace;
import org.aurorasoc.workbench.viewmodel.settings.SettingsViewModel;

/// The Settings pane, wired.
final class SettingsRoom implements AutoCloseable {
    private final SettingsViewModel model;
    private final SettingsView view;

    SettingsRoom(Workplace place) {
        model = new SettingsViewModel(place);
        view = new ViewLoader(
                        Map.of(SettingsView.class, () -> new SettingsView(model)),
                        place.messages().bundle())
                .load(SettingsView.class)
                .view();
    }

    SettingsViewModel model() {
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
