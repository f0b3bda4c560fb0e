package org.aurorasoc.workbench.service.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.aurorasoc.workbench.bootstrap.TestServices;
import org.aurorasoc.workbench.domain.CollectionName;
import org.aurorasoc.workbench.domain.EntryKey;
import org.aurorasoc.workbench.domain.Filter;
import org.aurorasoc.workbench.domain.Page;
import org.aurorasoc.workbench.domain.PageRequest;
import org.aurorasoc.workbench.domain.RowsWanted;
import org.aurorasoc.workbench.error.CancelledException;
import org.aurorasoc.workbench.memory.PlainEmbedder;
import org.aurorasoc.workbench.service.Services;
import org.aurorasoc.workbench.store.OpenStore;
import org.aurorasoc.workbench.task.CancelToken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RowServiceTest {
    private static final RowsWanted RARE = new RowsWanted(Filter.NONE, "rare");

    @TempDir
    Path home;

    private OpenStore store;
    private Services services;

    @BeforeEach
    void open() {
        store = Twins.open(home);
        services = TestServices.over(store, PlainEmbedder.minilm(), home);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static PageRequest rare(int size) {
        return new PageRequest(CollectionName.CASES, RARE, null, false, size);
    }

    @Test
    void aPageOfRareRowsIsGatheredFromSeveralParts() {
        Page page = services.rows().page(rare(3), new CancelToken());
        assertThat(page.entries())
                .extracting(row -> row.key().sourceId())
                .containsExactly("C-0000", "C-1200", "C-2400");
        assertThat(services.rows().page(rare(9), new CancelToken()).next()).isEmpty();
    }

    @Test
    void aCountSaysHowFarItIsAndThenAll() {
        List<Counted> told = new ArrayList<>();
        Counted all = services.rows().count(CollectionName.CASES, RARE, new CancelToken(), told::add);
        assertThat(all).isEqualTo(new Counted(3, 2_500, true));
        assertThat(told.getFirst()).isEqualTo(new Counted(2, 2_000, false));
    }

    @Test
    void lookingThroughEveryRowCanBeStopped() {
        CancelToken cancelled = new CancelToken();
        cancelled.cancel();
        assertThatThrownBy(() -> services.rows().page(rare(9), cancelled)).isInstanceOf(CancelledException.class);
    }

    @Test
    void trueNeighboursAreNearestFirstWithoutTheRowItself() {
        var hits = services.rows().neighbours(new EntryKey(CollectionName.CASES, "C-0010"), 5, new CancelToken());
        assertThat(hits).hasSize(5);
        assertThat(hits.getFirst().entry().key().sourceId()).isEqualTo("C-0011");
    }

    @Test
    void anOverviewSaysWhatTheStoreCanTell() {
        Overview overview = services.rows().overview();
        assertThat(overview.embedded()).isTrue();
        assertThat(overview.deletes()).isTrue();
        assertThat(overview.collections().getFirst().aboutBytes().orElseThrow()).isBetween(3_000_000L, 5_000_000L);
    }
}
