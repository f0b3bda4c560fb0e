package org.aurorasoc.workbench.service.intake;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.aurorasoc.workbench.domain.EmbeddingQuality;
import org.aurorasoc.workbench.domain.Entry;
import org.aurorasoc.workbench.domain.EntryKey;
import org.aurorasoc.workbench.domain.StoredEntry;
import org.aurorasoc.workbench.domain.json.Json;
import org.aurorasoc.workbench.domain.json.JsonNull;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.embed.EmbeddedText;
import org.aurorasoc.workbench.embed.Embedder;
import org.aurorasoc.workbench.embed.TextHash;
import org.aurorasoc.workbench.error.NotFoundException;
import org.aurorasoc.workbench.service.intake.ImportReport.RowFate;
import org.aurorasoc.workbench.store.Change;
import org.aurorasoc.workbench.store.VectorStore;
import org.aurorasoc.workbench.task.CancelToken;
import org.aurorasoc.workbench.task.ProgressSink;
import org.jspecify.annotations.Nullable;

/// Writes one batch of drafts as one unit, and as little as possible: equal text and payload nothing, equal text the
/// payload only, new text with a new vector.
final class BatchWriter {
    private static final int MOST_ATTEMPTS = 5;

    private final VectorStore store;
    private final Supplier<Embedder> embedder;
    private final RecordKind kind;
    private final Clock clock;
    private final ImportTally tally;

    BatchWriter(VectorStore store, Supplier<Embedder> embedder, RecordKind kind, Clock clock, ImportTally tally) {
        this.store = store;
        this.embedder = embedder;
        this.kind = kind;
        this.clock = clock;
        this.tally = tally;
    }

    void write(List<Draft> drafts, CancelToken cancel) {
        if (drafts.isEmpty()) {
            return;
        }
        Map<String, Draft> wanted = joined(drafts);
        for (int attempt = 1; ; attempt++) {
            try {
                writeOnce(wanted, cancel);
                return;
            } catch (NotFoundException changedMeanwhile) {
                if (attempt == MOST_ATTEMPTS) {
                    throw changedMeanwhile;
                }
            }
        }
    }

    /// Decides by what is stored now; [NotFoundException] when another writer changed that before we wrote.
    private void writeOnce(Map<String, Draft> wanted, CancelToken cancel) {
        Map<String, StoredEntry> existing = store.getAll(kind.collection(), wanted.keySet());
        Map<RowFate, Long> fates = new EnumMap<>(RowFate.class);
        List<Change> changes = new ArrayList<>();
        List<Draft> toEmbed = new ArrayList<>();
        for (Draft draft : wanted.values()) {
            StoredEntry old = existing.get(draft.id());
            Draft dated = dated(draft, old);
            RowFate fate = fate(dated, old);
            fates.merge(fate, 1L, Long::sum);
            switch (fate) {
                case ADDED, REPLACED -> toEmbed.add(dated);
                case AMENDED -> changes.add(new Change.Amend(key(dated), TextHash.of(text(dated)), dated.payload()));
                case UNCHANGED -> {}
            }
        }
        long cut = embed(toEmbed, changes, cancel);
        store.apply(changes, cancel);
        tally.count(fates, cut);
    }

    /// Drafts of the same id become one, in the order of the file.
    private Map<String, Draft> joined(List<Draft> drafts) {
        Map<String, Draft> byId = new LinkedHashMap<>();
        for (Draft draft : drafts) {
            byId.merge(
                    draft.id(),
                    draft,
                    (first, next) -> new Draft(first.id(), kind.add(first.payload(), next.payload()), first.repeat()));
        }
        return byId;
    }

    /// The first `stored_at` stays; a record that brings its own keeps that.
    private Draft dated(Draft draft, @Nullable StoredEntry old) {
        JsonObject payload = old == null ? draft.payload() : onTopOf(old.payload(), draft);
        Json own = payload.get("stored_at");
        if (own == null || own == JsonNull.NULL) {
            Json first = old == null ? null : old.payload().get("stored_at");
            payload = payload.with("stored_at", first == null ? now() : first);
        }
        return new Draft(draft.id(), payload, draft.repeat());
    }

    private JsonObject onTopOf(JsonObject existing, Draft draft) {
        return draft.repeat() ? kind.add(existing, draft.payload()) : kind.renew(existing, draft.payload());
    }

    private String text(Draft draft) {
        return kind.text(draft.payload());
    }

    private Json now() {
        return Json.of(clock.instant().truncatedTo(ChronoUnit.MICROS).toString());
    }

    private RowFate fate(Draft draft, @Nullable StoredEntry old) {
        if (old == null) {
            return RowFate.ADDED;
        }
        boolean sameText =
                old.textHash().filter(TextHash.of(text(draft))::equals).isPresent();
        if (!sameText || !vectorStillServes(old)) {
            return RowFate.REPLACED;
        }
        return old.payload().equals(draft.payload()) ? RowFate.UNCHANGED : RowFate.AMENDED;
    }

    /// A vector of the model in use serves; in hash mode a better one is never given up.
    private boolean vectorStillServes(StoredEntry old) {
        Embedder engine = embedder.get();
        return old.model().equals(engine.model()) || engine.model().quality() == EmbeddingQuality.LOW;
    }

    private long embed(List<Draft> drafts, List<Change> changes, CancelToken cancel) {
        if (drafts.isEmpty()) {
            return 0;
        }
        Embedder engine = embedder.get();
        List<String> texts = drafts.stream().map(this::text).toList();
        List<EmbeddedText> vectors = engine.embedAll(texts, cancel, ProgressSink.SILENT);
        for (int i = 0; i < drafts.size(); i++) {
            Draft draft = drafts.get(i);
            changes.add(new Change.Put(new Entry(
                    key(draft),
                    vectors.get(i).embedding(),
                    engine.model(),
                    TextHash.of(text(draft)),
                    draft.payload())));
        }
        return vectors.stream().filter(EmbeddedText::truncated).count();
    }

    private EntryKey key(Draft draft) {
        return new EntryKey(kind.collection(), draft.id());
    }
}
