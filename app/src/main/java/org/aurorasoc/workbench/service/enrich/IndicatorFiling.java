package org.aurorasoc.workbench.service.enrich;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.aurorasoc.workbench.cache.CacheKey;
import org.aurorasoc.workbench.cache.IndicatorCache;
import org.aurorasoc.workbench.domain.EmbeddingQuality;
import org.aurorasoc.workbench.domain.Entry;
import org.aurorasoc.workbench.domain.EntryKey;
import org.aurorasoc.workbench.domain.StoredEntry;
import org.aurorasoc.workbench.domain.casefile.AuditNote;
import org.aurorasoc.workbench.domain.intel.Indicator;
import org.aurorasoc.workbench.domain.intel.Tlp;
import org.aurorasoc.workbench.domain.intel.VerdictReading;
import org.aurorasoc.workbench.domain.json.Fields;
import org.aurorasoc.workbench.domain.json.Json;
import org.aurorasoc.workbench.domain.json.JsonArray;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.embed.Embedder;
import org.aurorasoc.workbench.embed.TextHash;
import org.aurorasoc.workbench.error.NotFoundException;
import org.aurorasoc.workbench.service.intake.IndicatorKind;
import org.aurorasoc.workbench.service.intake.RecordKind;
import org.aurorasoc.workbench.store.Change;
import org.aurorasoc.workbench.store.OpenStore;
import org.aurorasoc.workbench.task.CancelToken;
import org.jspecify.annotations.Nullable;

/// Files an indicator in both tiers: the row, what was said of it and who wrote it as one unit; then the cache, so that
/// it never knows what the memory does not.
final class IndicatorFiling {
    private static final int MOST_ATTEMPTS = 5;
    private static final RecordKind KIND = new IndicatorKind();

    private final OpenStore store;
    private final Supplier<Embedder> embedder;
    private final IndicatorCache cache;
    private final InstantSource clock;

    /// @param actor who writes, for the audit chain
    record By(String actor, String action) {}

    IndicatorFiling(OpenStore store, Supplier<Embedder> embedder, IndicatorCache cache, InstantSource clock) {
        this.store = store;
        this.embedder = embedder;
        this.cache = cache;
        this.clock = clock;
    }

    /// Returns the payload as it is stored now: what was there and what the record adds, by the payload contract.
    JsonObject file(JsonObject record, By by, CancelToken cancel) {
        RecordKind.Identified coming = KIND.identify(record);
        for (int attempt = 1; ; attempt++) {
            try {
                JsonObject stored = fileOnce(coming, by, cancel);
                cache.store(name(stored), stored, VerdictReading.of(stored));
                return stored;
            } catch (NotFoundException changedMeanwhile) {
                if (attempt == MOST_ATTEMPTS) {
                    throw changedMeanwhile;
                }
            }
        }
    }

    private JsonObject fileOnce(RecordKind.Identified coming, By by, CancelToken cancel) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        EntryKey key = new EntryKey(KIND.collection(), coming.id());
        StoredEntry old = store.vectors().get(key).orElse(null);
        JsonObject payload = dated(old, coming.payload(), now);
        List<Change> changes = new ArrayList<>();
        changes.add(row(key, old, payload));
        remembered(payload, now).ifPresent(changes::add);
        changes.add(new Change.Note(new AuditNote(
                now,
                by.actor(),
                by.action(),
                coming.id(),
                new Fields().put("new", old == null).build())));
        store.vectors().apply(changes, cancel);
        return payload;
    }

    /// The first `stored_at` stays; later words are dated beside it.
    private static JsonObject dated(@Nullable StoredEntry old, JsonObject coming, Instant now) {
        Json date = Json.of(now.toString());
        if (old == null) {
            return coming.get("stored_at") == null ? coming.with("stored_at", date) : coming;
        }
        JsonObject kept = old.payload();
        JsonObject merged = KIND.renew(kept, over(kept, coming)).with("checked_at", date);
        Json first = kept.get("stored_at");
        return merged.with("stored_at", first == null ? date : first);
    }

    /// A record that says less takes nothing away, tags add up, and no marking is loosened by the way.
    private static JsonObject over(JsonObject kept, JsonObject coming) {
        Map<String, Json> all = new LinkedHashMap<>(kept.members());
        all.remove("context");
        all.remove("contexts");
        all.putAll(coming.members());
        if (kept.get("tags") instanceof JsonArray(var old) && coming.get("tags") instanceof JsonArray(var more)) {
            all.put(
                    "tags",
                    new JsonArray(Stream.concat(old.stream(), more.stream())
                            .distinct()
                            .toList()));
        }
        kept.text("tlp")
                .ifPresent(was -> all.put(
                        "tlp",
                        Json.of(coming.text("tlp")
                                .map(now -> stricter(was, now))
                                .orElse(was))));
        return new JsonObject(all);
    }

    private static String stricter(String was, String now) {
        return Tlp.of(now).isAbove(Tlp.of(was)) ? now : was;
    }

    private Change row(EntryKey key, @Nullable StoredEntry old, JsonObject payload) {
        String text = KIND.text(payload);
        String hash = TextHash.of(text);
        Embedder engine = embedder.get();
        boolean vectorServes = old != null
                && old.textHash().filter(hash::equals).isPresent()
                && (old.model().equals(engine.model()) || engine.model().quality() == EmbeddingQuality.LOW);
        return vectorServes
                ? new Change.Amend(key, hash, payload)
                : new Change.Put(new Entry(key, engine.embed(text).embedding(), engine.model(), hash, payload));
    }

    private Optional<Change> remembered(JsonObject payload, Instant now) {
        VerdictHistory history = new VerdictHistory(store.desk());
        Indicator indicator = indicator(payload);
        return history.news(
                indicator,
                VerdictReading.verbatim(payload).orElse(""),
                payload.text("source").orElse(Tier.STORE.word()),
                history.of(indicator),
                now);
    }

    private static Indicator indicator(JsonObject payload) {
        return Indicator.of(
                payload.text("type").orElse(""), payload.text("value").orElse(""));
    }

    private static CacheKey name(JsonObject payload) {
        Indicator indicator = indicator(payload);
        return new CacheKey(indicator.type(), indicator.value());
    }
}
