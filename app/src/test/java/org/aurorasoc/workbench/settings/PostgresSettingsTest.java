package org.aurorasoc.workbench.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Whoever asks for the same server in another way gets all that was chosen for it.
class PostgresSettingsTest {
    private static final GraphSettings CHOSEN = new GraphSettings(GraphIndex.HALFVEC, 200);
    private static final Duration SECOND = Duration.ofSeconds(1);

    private static PostgresSettings settings() {
        return new PostgresSettings(
                "db.example",
                5432,
                "aurorasoc",
                "soc",
                new Secret("of-no-server"),
                "prefer",
                Map.of(),
                new PoolSettings(2, 1, true),
                PostgresTimeouts.USUAL,
                CHOSEN);
    }

    @Test
    void anotherDatabaseIsSearchedAsThisOneIs() {
        PostgresSettings another = settings().in("elsewhere");
        assertThat(another.database()).isEqualTo("elsewhere");
        assertThat(another.graph()).isEqualTo(CHOSEN);
    }

    @Test
    void patienceChangesNothingElse() {
        assertThat(settings().within(SECOND).graph()).isEqualTo(CHOSEN);
        assertThat(settings().unhurried().graph()).isEqualTo(CHOSEN);
    }
}
