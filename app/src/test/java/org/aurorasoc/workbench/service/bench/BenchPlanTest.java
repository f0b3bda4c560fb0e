package org.aurorasoc.workbench.service.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BenchPlanTest {
    private static Set<PartName> run(PartName... wanted) {
        return new BenchPlan(List.of(1_000), Set.of(wanted), 1).partsOverRows();
    }

    @Test
    void whatNeedsRowsHasThemStoredFirst() {
        assertThat(run(PartName.SEARCH)).containsExactly(PartName.INGEST, PartName.SEARCH);
    }

    @Test
    void questionsByWordsHaveThemReadFirst() {
        assertThat(run(PartName.HYBRID)).containsExactly(PartName.INGEST, PartName.TRACES, PartName.HYBRID);
    }

    @Test
    void embeddingNeedsNoStore() {
        assertThat(run(PartName.EMBEDDING)).isEmpty();
    }
}
