package org.aurorasoc.workbench.service.enrich;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.aurorasoc.workbench.cache.IndicatorCache;
import org.aurorasoc.workbench.domain.CollectionName;
import org.aurorasoc.workbench.domain.Entry;
import org.aurorasoc.workbench.domain.EntryKey;
import org.aurorasoc.workbench.domain.extract.Reading;
import org.aurorasoc.workbench.domain.extract.WarningList;
import org.aurorasoc.workbench.domain.intel.Tlp;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.embed.Embedder;
import org.aurorasoc.workbench.embed.hash.HashEmbedder;
import org.aurorasoc.workbench.intel.IntelFeed;
import org.aurorasoc.workbench.json.JsonText;
import org.aurorasoc.workbench.store.Change;
import org.aurorasoc.workbench.store.OpenStore;
import org.aurorasoc.workbench.task.CancelToken;
import org.jspecify.annotations.Nullable;

/// An analyst who enriches: a store, a cache, feeds, a clock that the test moves, and short words for it.
final class EnrichDesk extends Clock {
    private static final WarningList OURS = new WarningList("ours", WarningList.Kind.HOSTNAME, List.of("listed.com"));

    private final OpenStore store;
    private final IndicatorCache cache;
    private final List<IntelFeed> feeds = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-21T09:30:00Z");
    private Embedder embedder = new HashEmbedder("chosen");

    EnrichDesk(OpenStore store, IndicatorCache cache) {
        this.store = store;
        this.cache = cache;
    }

    EnrichDesk with(IntelFeed feed) {
        feeds.add(feed);
        return this;
    }

    JsonObject edit(JsonObject seen, IndicatorService.Revision revision) {
        return indicators().edit(seen, revision, new CancelToken());
    }

    EnrichDesk with(Embedder other) {
        embedder = other;
        return this;
    }

    void later(Duration time) {
        now = now.plus(time);
    }

    private EnrichService.Parts parts() {
        return new EnrichService.Parts(
                store, () -> embedder, cache, () -> List.copyOf(feeds), Reading.with(OURS), "ann", this);
    }

    EnrichService service() {
        return new EnrichService(parts());
    }

    MutingService muting() {
        return new MutingService(parts());
    }

    IndicatorService indicators() {
        return new IndicatorService(parts());
    }

    EnrichAnswer enrich(@Nullable Tlp tlp, String... values) {
        return service().enrich(request(tlp, values), _ -> {}, new CancelToken());
    }

    static EnrichRequest request(@Nullable Tlp tlp, String... values) {
        return new EnrichRequest(List.of(values), "", "auto", true, tlp);
    }

    EnrichedRow one(String value) {
        return enrich(Tlp.GREEN, value).rows().getFirst();
    }

    JsonObject add(String value, String context, String verdict, String... tags) {
        return indicators()
                .add(new IndicatorService.Said(value, "", context, verdict, List.of(tags), ""), new CancelToken());
    }

    /// A row as another client of the shared table writes it.
    void foreign(String id, String payload) {
        foreign(Map.of(id, payload));
    }

    void foreign(Map<String, String> payloads) {
        List<Change> rows = new ArrayList<>();
        payloads.forEach((id, payload) -> rows.add(row(id, payload)));
        store.vectors().apply(rows, new CancelToken());
    }

    private Change row(String id, String payload) {
        return new Change.Put(new Entry(
                new EntryKey(CollectionName.THREAT_INTEL, id),
                embedder.embed(payload).embedding(),
                embedder.model(),
                "0".repeat(64),
                json(payload)));
    }

    static JsonObject json(String text) {
        return JsonText.readObject(text.replace('\'', '"'));
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
