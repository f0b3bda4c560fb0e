package org.aurorasoc.workbench.store.embedded;

import java.time.Instant;
import java.util.List;
import org.aurorasoc.workbench.domain.json.JsonObject;

/// Brings committed changes into the directory in memory, with the codes and traits that were already made for it.
final class Directory {
    private final LiveRows live;
    private final UnitVectors vectors;

    Directory(LiveRows live, UnitVectors vectors) {
        this.live = live;
        this.vectors = vectors;
    }

    void publish(List<SlotEvent> events) {
        for (SlotEvent event : events) {
            switch (event) {
                case SlotEvent.Taken(RowPlace place, JsonObject payload, Instant createdAt) -> {
                    take(place);
                    describe(place.slot(), payload, createdAt);
                }
                case SlotEvent.Rewritten(int slot, JsonObject payload, Instant createdAt) ->
                    describe(slot, payload, createdAt);
                case SlotEvent.Moved(int from, RowPlace place) -> move(from, place);
                case SlotEvent.Freed(int slot) -> live.remove(slot);
            }
        }
    }

    void take(RowPlace place) {
        float inverseNorm = vectors.inverseNorm(place.slot());
        live.add(place, inverseNorm);
        BitCodes codes = live.group(place.slot()).codes();
        if (codes != null) {
            codes.put(live.position(place.slot()), vectors.at(place.slot(), inverseNorm));
        }
    }

    private void move(int from, RowPlace place) {
        Traits known = live.traits(from);
        take(place);
        if (known != null) {
            live.traits(place.slot(), known);
        }
        live.remove(from);
    }

    private void describe(int slot, JsonObject payload, Instant createdAt) {
        if (live.owner(slot).traitsKnown()) {
            live.traits(slot, Traits.of(payload, createdAt));
        }
    }
}
