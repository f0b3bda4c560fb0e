package org.aurorasoc.workbench.service.enrich;

import java.time.Clock;
import java.time.Instant;
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
import org.aurorasoc.workbench.error.NotFoundException;
import org.aurorasoc.workbench.service.intake.Draft;
import org.aurorasoc.workbench.service.intake.IndicatorKind;
import org.aurorasoc.workbench.service.intake.Planned;
import org.aurorasoc.workbench.service.intake.RecordKind;
import org.aurorasoc.workbench.service.intake.RecordPlan;
import org.aurorasoc.workbench.store.Change;
import org.aurorasoc.workbench.store.OpenStore;
import org.aurorasoc.workbench.task.CancelToken;

/// Files an indicator in both tiers: the row, what was said of it and who wrote it as one unit; then the cache, so that
/// it never knows what the memory does not.
final class IndicatorFiling {
    private static final int MOST_ATTEMPTS = 5;
    /// What explains, ranks or ends one verdict is not the next one's.
    private static final List<String> OF_A_VERDICT =
            List.of("verdict_rule", "confidence", "reported", "valid_until", "sources");
    private static final RecordKind KIND = new IndicatorKind();

    private final OpenStore store;
    private final Supplier<Embedder> embedder;
    private final IndicatorCache cache;
    private final RecordPlan plan;
    private final Clock clock;

    /// @param actor who writes, for the audit chain
    record By(String actor, String action) {}

    IndicatorFiling(OpenStore store, Supplier<Embedder> embedder, IndicatorCache cache, Clock clock) {
        this.store = store;
        this.embedder = embedder;
        this.cache = cache;
        this.plan = new RecordPlan(KIND, embedder, clock);
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

    /// Replaces the payload of a row, whole, while it is still the one that was `seen`.
    JsonObject replace(StoredEntry seen, JsonObject payload, By by, CancelToken cancel) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        String id = seen.key().sourceId();
        // A draft that repeats nothing is renewed from its row, which would add the old contexts again.
        Planned planned = plan.plan(new Draft(id, payload, false, 0), bare(seen));
        List<Change> changes = new ArrayList<>();
        changes.add(new Change.Expect(seen.key(), seen.createdAt()));
        changes.add(row(planned));
        remembered(planned.payload(), now).ifPresent(changes::add);
        changes.add(new Change.Note(new AuditNote(now, by.actor(), by.action(), id, JsonObject.EMPTY)));
        store.vectors().apply(changes, cancel);
        cache.store(name(planned.payload()), planned.payload(), VerdictReading.of(planned.payload()));
        return planned.payload();
    }

    private static StoredEntry bare(StoredEntry row) {
        return new StoredEntry(
                row.key(),
                row.embedding(),
                row.model(),
                row.recordedHash(),
                row.payload().without("context").without("contexts"),
                row.createdAt());
    }

    private JsonObject fileOnce(RecordKind.Identified coming, By by, CancelToken cancel) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        StoredEntry old = store.vectors()
                .get(new EntryKey(KIND.collection(), coming.id()))
                .orElse(null);
        JsonObject payload = old == null ? coming.payload() : said(old.payload(), coming.payload(), now);
        Planned planned = plan.plan(new Draft(coming.id(), payload, false, 0), old);
        List<Change> changes = new ArrayList<>();
        changes.add(row(planned));
        remembered(planned.payload(), now).ifPresent(changes::add);
        JsonObject detail = new Fields().put("new", old == null).build();
        changes.add(new Change.Note(new AuditNote(now, by.actor(), by.action(), coming.id(), detail)));
        store.vectors().apply(changes, cancel);
        return planned.payload();
    }

    private Change row(Planned planned) {
        Embedder engine = embedder.get();
        return planned.needsVector() ? planned.put(engine.embed(planned.text()), engine.model()) : planned.amend();
    }

    /// What was said first keeps its date; later words are dated beside it. A verdict goes with its source and its own
    /// time: who adds a context neither says it nor confirms it.
    private static JsonObject said(JsonObject kept, JsonObject coming, Instant now) {
        boolean judged = VerdictReading.verbatim(coming).isPresent();
        if (!judged && VerdictReading.verbatim(kept).isPresent()) {
            return over(kept, coming.without("source"));
        }
        JsonObject base = kept;
        for (String field : judged ? OF_A_VERDICT : List.<String>of()) {
            base = base.without(field);
        }
        return over(base, coming).with("checked_at", Json.of(now.toString()));
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
