package org.aurorasoc.workbench.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.aurorasoc.workbench.domain.Check;
import org.aurorasoc.workbench.intel.IntelFeed;
import org.aurorasoc.workbench.settings.FeedSettings;
import org.aurorasoc.workbench.settings.SettingsLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedStartTest {
    @TempDir
    private Path home;

    private List<FeedSettings> settings(String text) throws IOException {
        Files.writeString(home.resolve("workbench.toml"), text);
        return new SettingsLoader(_ -> {}).load(Map.of(), home).feeds();
    }

    private static List<Check> examine(List<FeedSettings> settings) {
        List<IntelFeed> feeds = FeedStart.open(settings, Clock.systemUTC());
        try {
            return FeedStart.examine(settings, () -> feeds);
        } finally {
            FeedStart.close(feeds);
        }
    }

    @Test
    void withoutFeedsTheDoctorSaysThatNothingIsAskedOutside() throws IOException {
        assertThat(examine(settings(""))).singleElement().satisfies(check -> {
            assertThat(check.state()).isEqualTo(Check.State.OFF);
            assertThat(check.detail()).contains("nothing is asked outside");
        });
    }

    @Test
    void onlyFeedsSwitchedOnAreMadeAndEachGetsACheck() throws IOException {
        Files.writeString(home.resolve("list.txt"), "evil.example\n");
        List<FeedSettings> settings = settings("""
                [[feed]]
                name = "list"
                kind = "file"
                path = "list.txt"
                header = false
                enabled = true
                [[feed]]
                name = "keyless"
                kind = "misp"
                url = "https://misp.example"
                enabled = true
                [[feed]]
                name = "resting"
                kind = "misp"
                url = "https://misp.example"
                """);
        assertThat(FeedStart.open(settings, Clock.systemUTC())).hasSize(2);
        List<Check> checks = examine(settings);
        assertThat(checks).extracting(Check::name).containsExactly("feed list", "feed keyless", "feed resting");
        assertThat(checks).extracting(Check::state).containsExactly(Check.State.OK, Check.State.FAIL, Check.State.OFF);
        assertThat(checks.get(1).detail()).contains("no key");
    }
}
