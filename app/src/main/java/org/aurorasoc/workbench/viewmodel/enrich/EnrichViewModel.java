package org.aurorasoc.workbench.viewmodel.enrich;

import org.aurorasoc.workbench.viewmodel.Workplace;

/// What the Enrich pane shows and does. Lives on the interface thread.
public final class EnrichViewModel implements AutoCloseable {
    private final Workplace place;

    public EnrichViewModel(Workplace place) {
        this.place = place;
    }

    public Workplace place() {
        return place;
    }

    @Override
    public void close() {}
}
