package org.aurorasoc.workbench.viewmodel.collections;

import org.aurorasoc.workbench.viewmodel.Workplace;

/// What the Collections pane shows and does. Lives on the interface thread.
public final class CollectionsViewModel implements AutoCloseable {
    private final Workplace place;

    public CollectionsViewModel(Workplace place) {
        this.place = place;
    }

    public Workplace place() {
        return place;
    }

    @Override
    public void close() {}
}
