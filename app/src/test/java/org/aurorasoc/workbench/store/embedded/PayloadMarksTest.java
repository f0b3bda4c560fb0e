package org.aurorasoc.workbench.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.aurorasoc.workbench.domain.Filter;
import org.aurorasoc.workbench.domain.FilterRules;
import org.aurorasoc.workbench.domain.TechniqueId;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.store.GeneratedPayloads;
import org.junit.jupiter.api.Test;

class PayloadMarksTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void whatMatchesAFilterIsNeverSortedOutAndMostOfTheRestIs() {
        List<JsonObject> payloads = new GeneratedPayloads(new Random(11)).take(200);
        GeneratedPayloads parts = new GeneratedPayloads(new Random(12));
        int matching = 0;
        int spared = 0;
        int others = 0;
        for (JsonObject whole : payloads) {
            Filter filter = Filter.containing(parts.partOf(whole));
            TraitFilter quick = new TraitFilter(filter);
            for (JsonObject payload : payloads) {
                boolean accepted = FilterRules.accepts(filter, payload, NOW);
                boolean mayMatch = quick.mayMatch(Traits.of(payload, NOW));
                assertThat(mayMatch || !accepted)
                        .as("%s in %s", filter, payload)
                        .isTrue();
                matching += accepted ? 1 : 0;
                others += accepted ? 0 : 1;
                spared += mayMatch ? 0 : 1;
            }
        }
        assertThat(matching + others).isEqualTo(40_000);
        assertThat(matching).isGreaterThan(200);
        assertThat(spared).isGreaterThan(others * 95 / 100);
    }

    @Test
    void aTechniqueMarksTheOnesAboveIt() {
        List<JsonObject> payloads = new GeneratedPayloads(new Random(13)).take(500);
        for (String technique : List.of("T1071", "T1071.004", "T10", "t1059", "T1086", "t1059.001")) {
            Filter filter = new Filter(JsonObject.EMPTY, Set.of(), null, null, new TechniqueId(technique), null, false);
            TraitFilter quick = new TraitFilter(filter);
            for (JsonObject payload : payloads) {
                assertThat(quick.mayMatch(Traits.of(payload, NOW)))
                        .isEqualTo(FilterRules.accepts(filter, payload, NOW));
            }
        }
    }
}
