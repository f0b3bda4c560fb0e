package org.aurorasoc.workbench.ui;

import java.util.Map;
import org.aurorasoc.workbench.service.setup.SetupService;
import org.aurorasoc.workbench.ui.fx.ViewLoader;
import org.aurorasoc.workbench.ui.fx.WorkPane;
import org.aurorasoc.workbench.ui.settings.SettingsView;
import org.aurorasoc.workbench.viewmodel.Workplace;
import org.aurorasoc.workbench.viewmodel.connection.ConnectionViewModel;
import org.aurorasoc.workbench.viewmodel.settings.Appearance;
import org.aurorasoc.workbench.viewmodel.settings.SettingsViewModel;

/// The Settings pane, wired.
final class SettingsRoom implements AutoCloseable {
    private final SettingsViewModel model;
    private final SettingsView view;

    SettingsRoom(Workplace place, SetupService setup, ConnectionViewModel connection, Appearance look) {
        model = new SettingsViewModel(place, setup, connection, look);
        view = new ViewLoader(
                        Map.of(SettingsView.class, () -> new SettingsView(model, place.messages())),
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
