package org.aurorasoc.workbench.service;

import java.util.function.Supplier;
import org.aurorasoc.workbench.embed.Embedder;
import org.aurorasoc.workbench.store.Capabilities;
import org.aurorasoc.workbench.store.OpenStore;

/// Says in what state the memory is, for the badge.
public final class StatusService {
    private final OpenStore store;
    private final Supplier<Embedder> embedder;

    public StatusService(OpenStore store, Supplier<Embedder> embedder) {
        this.store = store;
        this.embedder = embedder;
    }

    public MemoryStatus status() {
        Embedder engine = embedder.get();
        Capabilities can = store.vectors().capabilities();
        return new MemoryStatus(
                engine.model(),
                engine.degradedReason(),
                store.location(),
                can.backend(),
                can.writable(),
                store.vectors().collections());
    }
}
