package org.aurorasoc.workbench.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.aurorasoc.workbench.domain.StoreStanding;
import org.aurorasoc.workbench.error.CancelledException;
import org.aurorasoc.workbench.store.BulkRun;
import org.aurorasoc.workbench.store.OpenStore;
import org.aurorasoc.workbench.task.CancelToken;
import org.aurorasoc.workbench.task.ProgressSink;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What somebody's run left aside, as the others are told of it and put it back.
class LeftAsideIT {
    private TestDatabase database;
    private BulkGround ground;

    @BeforeEach
    void aTableWithItsIndex() {
        database = TestDatabase.migrated();
        ground = BulkGround.on(database);
    }

    private void brokenOff(OpenStore store) {
        try (BulkRun run = store.bulk()) {
            run.expect(BulkGround.EXPECTED);
        }
        assertThat(ground.index()).isEmpty();
        ground.awaitDeath();
    }

    @Test
    void whoMayOnlyReadIsToldWhySearchesAreSlow() {
        database.role("bulk_looker", "SELECT");
        database.psql("GRANT USAGE ON SCHEMA workbench TO bulk_looker;"
                + " GRANT SELECT ON ALL TABLES IN SCHEMA workbench TO bulk_looker");
        try (OpenStore store = database.open();
                OpenStore theirs = database.openAs("bulk_looker", "bulk_looker")) {
            brokenOff(store);
            assertThat(theirs.care().standing())
                    .isInstanceOfSatisfying(
                            StoreStanding.ReadOnly.class,
                            seen -> assertThat(seen.why())
                                    .startsWith("This role may not INSERT")
                                    .endsWith(ground.check(theirs).detail()));
        }
    }

    @Test
    void migrateTellsThatItBuildsAndMayBeStopped() {
        try (OpenStore store = database.open()) {
            brokenOff(store);
            CancelToken stopped = new CancelToken();
            stopped.cancel();
            assertThatThrownBy(() -> store.care().migrate(stopped, ProgressSink.SILENT))
                    .isInstanceOf(CancelledException.class);
            assertThat(ground.index()).isEmpty();

            List<Long> told = new ArrayList<>();
            store.care().migrate(new CancelToken(), new ProgressSink() {
                @Override
                public void step(long done, long total) {
                    throw new AssertionError("Only an index is built");
                }

                @Override
                public void index(long done, long total) {
                    told.add(done);
                }
            });
            assertThat(told).first().isEqualTo(0L);
            ground.assertAsBefore(store);
        }
    }
}
