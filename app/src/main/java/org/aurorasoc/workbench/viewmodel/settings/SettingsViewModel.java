package org.aurorasoc.workbench.viewmodel.settings;

import org.aurorasoc.workbench.viewmodel.Workplace;

/// What the Settings pane shows and does. Lives on the interface thread.
public final class SettingsViewModel implements AutoCloseable {
    private final Workplace place;

    public SettingsViewModel(Workplace place) {
        this.place = place;
    }

    public Workplace place() {
        return place;
    }

    @Override
    public void close() {}
}
