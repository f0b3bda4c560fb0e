package org.aurorasoc.workbench.service.bench;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.aurorasoc.workbench.cache.CacheKey;
import org.aurorasoc.workbench.cache.CacheState;
import org.aurorasoc.workbench.cache.IndicatorCache;
import org.aurorasoc.workbench.domain.CollectionName;
import org.aurorasoc.workbench.domain.Entry;
import org.aurorasoc.workbench.domain.EntryKey;
import org.aurorasoc.workbench.domain.NameUuid;
import org.aurorasoc.workbench.domain.json.Fields;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.embed.TextHash;
import org.aurorasoc.workbench.service.enrich.EnrichRequest;
import org.aurorasoc.workbench.service.enrich.EnrichService;
import org.aurorasoc.workbench.service.enrich.Tier;
import org.aurorasoc.workbench.store.Change;

/// How soon something is known of one indicator: from the store, from the cache that the first answer filled, and of
/// one that nobody knows. No feed is asked. What the cache was given is taken back.
final class EnrichPart implements Part {
    private static final String DOMAIN = "domain";
    private static final int INDICATORS = 50;

    private final Stage stage;
    private final EnrichService service;
    private final IndicatorCache cache;
    /// Of this run alone, so that no cache can know them.
    private final String mark =
            HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());

    EnrichPart(Stage stage, EnrichService service, IndicatorCache cache) {
        this.stage = stage;
        this.service = service;
        this.cache = cache;
    }

    @Override
    public List<Figure> measure() {
        List<String> known = values("known");
        store(known);
        try {
            List<Figure> figures = new ArrayList<>();
            figures.add(figure("indicator that the store knows", asked(known, Tier.STORE)));
            figures.add(figure("indicator that the cache knows", cached(known)));
            figures.add(figure("indicator that nobody knows", asked(values("unknown"), Tier.NOWHERE)));
            return figures;
        } finally {
            cache.forget(
                    known.stream().map(value -> new CacheKey(DOMAIN, value)).toList());
        }
    }

    private Measured cached(List<String> known) {
        CacheState.Condition condition = cache.state().condition();
        return switch (condition) {
            case SERVES -> asked(known, Tier.CACHE);
            case OFF -> new Measured.Off("no cache is configured");
            case AWAY, TAKES_NOTHING -> new Measured.Off(cache.state().detail());
        };
    }

    private List<String> values(String kind) {
        return IntStream.range(0, INDICATORS * stage.repeats())
                .mapToObj(i -> kind + i + "." + mark + ".workbench-bench.example")
                .toList();
    }

    private void store(List<String> values) {
        List<Change> unit = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            String value = values.get(i);
            JsonObject payload = new Fields()
                    .put("type", DOMAIN)
                    .put("value", value)
                    .put("verdict", "malicious")
                    .put("source", "bench")
                    .build();
            EntryKey key = new EntryKey(CollectionName.THREAT_INTEL, NameUuid.ofIndicator(DOMAIN, value));
            unit.add(new Change.Put(new Entry(
                    key,
                    stage.clusters().vector(i),
                    stage.embedder().model(),
                    TextHash.of(DOMAIN + " " + value),
                    payload)));
        }
        stage.store().vectors().apply(unit, stage.cancel());
    }

    /// Until the first word on each, which comes before its surroundings are looked at. Only those count that the tier
    /// in question answered.
    private Measured asked(List<String> values, Tier tier) {
        Timings timings = new Timings();
        for (String value : values) {
            boolean[] heard = {false};
            EnrichRequest request = new EnrichRequest(List.of(value), "", DOMAIN, false, null);
            long begun = System.nanoTime();
            service.enrich(
                    request,
                    row -> {
                        if (!heard[0] && row.tier() == tier) {
                            timings.add(System.nanoTime() - begun);
                        }
                        heard[0] = true;
                    },
                    stage.cancel());
        }
        return timings.count() == 0 ? new Measured.Off("none was answered by it") : timings.times();
    }

    private Figure figure(String what, Measured measured) {
        return stage.figure(PartName.ENRICH, what, measured);
    }
}
