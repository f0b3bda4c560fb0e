package org.aurorasoc.workbench.service.intake;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;
import org.aurorasoc.workbench.domain.EmbeddingQuality;
import org.aurorasoc.workbench.domain.EntryKey;
import org.aurorasoc.workbench.domain.StoredEntry;
import org.aurorasoc.workbench.domain.json.Json;
import org.aurorasoc.workbench.domain.json.JsonNull;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.embed.Embedder;
import org.aurorasoc.workbench.embed.TextHash;
import org.aurorasoc.workbench.service.intake.ImportReport.RowFate;
import org.jspecify.annotations.Nullable;

/// Decides as little writing as possible: equal text and payload nothing, equal text the payload only, new
/// text a new vector too.
public final class RecordPlan {
    private final RecordKind kind;
    private final Supplier<Embedder> embedder;
    private final Clock clock;

    public RecordPlan(RecordKind kind, Supplier<Embedder> embedder, Clock clock) {
        this.kind = kind;
        this.embedder = embedder;
        this.clock = clock;
    }

    public Planned plan(Draft draft, @Nullable StoredEntry old) {
        JsonObject payload = dated(draft, old);
        String text = kind.text(payload);
        return new Planned(new EntryKey(kind.collection(), draft.id()), payload, text, fate(payload, text, old), old);
    }

    /// The first `stored_at` stays; a record that brings its own keeps that.
    private JsonObject dated(Draft draft, @Nullable StoredEntry old) {
        JsonObject payload = old == null ? draft.payload() : onTopOf(old.payload(), draft);
        Json own = payload.get("stored_at");
        if (own != null && own != JsonNull.NULL) {
            return payload;
        }
        Json first = old == null ? null : old.payload().get("stored_at");
        return payload.with("stored_at", first == null || first == JsonNull.NULL ? now() : first);
    }

    private JsonObject onTopOf(JsonObject existing, Draft draft) {
        return draft.repeat() ? kind.add(existing, draft.payload()) : kind.renew(existing, draft.payload());
    }

    private Json now() {
        return Json.of(clock.instant().truncatedTo(ChronoUnit.MICROS).toString());
    }

    private RowFate fate(JsonObject payload, String text, @Nullable StoredEntry old) {
        if (old == null) {
            return RowFate.ADDED;
        }
        boolean sameText = old.textHash().filter(TextHash.of(text)::equals).isPresent();
        if (!sameText || !vectorStillServes(old)) {
            return RowFate.REPLACED;
        }
        return old.payload().equals(payload) ? RowFate.UNCHANGED : RowFate.AMENDED;
    }

    /// A vector of the model in use serves; in hash mode a better one is never given up.
    private boolean vectorStillServes(StoredEntry old) {
        Embedder engine = embedder.get();
        return old.model().equals(engine.model()) || engine.model().quality() == EmbeddingQuality.LOW;
    }
}
