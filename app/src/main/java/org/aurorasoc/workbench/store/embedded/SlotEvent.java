package org.aurorasoc.workbench.store.embedded;

import java.time.Instant;
import org.aurorasoc.workbench.domain.json.JsonObject;

/// What a unit of changes means for the directory, once it is committed.
sealed interface SlotEvent {
    record Taken(RowPlace place, JsonObject payload, Instant createdAt) implements SlotEvent {}

    record Rewritten(int slot, JsonObject payload, Instant createdAt) implements SlotEvent {}

    /// A new vector for the same row: what filters know of it stays true.
    record Moved(int from, RowPlace place) implements SlotEvent {}

    record Freed(int slot) implements SlotEvent {}
}
