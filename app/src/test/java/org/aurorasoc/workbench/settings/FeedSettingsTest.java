package org.aurorasoc.workbench.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.aurorasoc.workbench.domain.intel.Tlp;
import org.aurorasoc.workbench.domain.intel.VerdictWord;
import org.aurorasoc.workbench.error.InvalidInputException;
import org.aurorasoc.workbench.settings.FeedSettings.Format;
import org.aurorasoc.workbench.settings.FeedSettings.LocalFile;
import org.aurorasoc.workbench.settings.FeedSettings.MispServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedSettingsTest {
    private static final String MISP = """
            [[feed]]
            name = "Team MISP"
            kind = "misp"
            url = "https://misp.example/base"
            key = "from-the-file"
            """;
    private static final String LIST = """
            [[feed]]
            name = "list"
            kind = "file"
            path = "feeds/list.csv"
            """;

    @TempDir
    private Path home;

    private final List<String> warnings = new ArrayList<>();

    private List<FeedSettings> load(String text, Map<String, String> environment) throws IOException {
        Files.writeString(home.resolve("workbench.toml"), text);
        return new SettingsLoader(warnings::add).load(environment, home).feeds();
    }

    private List<FeedSettings> load(String text) throws IOException {
        return load(text, Map.of());
    }

    @Test
    void aFeedIsOffAndMayBeSentWhatIsGreenUnlessItSaysOtherwise() throws IOException {
        assertThat(load("")).isEmpty();
        FeedSettings feed = load(MISP).getFirst();
        assertThat(feed.enabled()).isFalse();
        assertThat(feed.ceiling()).isEqualTo(Tlp.GREEN);
        assertThat(feed.types()).contains("ip", "domain", "sha256").doesNotContain("host", "user", "rule");
        MispServer server = (MispServer) feed.source();
        assertThat(server.timeout()).isEqualTo(Duration.ofSeconds(10));
        assertThat(server.requestsPerMinute()).isEqualTo(60);
        assertThat(server.ca()).isNull();
        assertThat(warnings).isEmpty();
    }

    @Test
    void everythingOfAServerCanBeSet() throws IOException {
        FeedSettings feed = load("pg_host = \"db1\"\n" + MISP + """
                        enabled = true
                        ceiling = "TLP:AMBER+STRICT"
                        types = ["ipv4", "domain"]
                        ca = "ca.pem"
                        timeout_seconds = 3
                        requests_per_minute = 7
                        """).getFirst();
        assertThat(feed.enabled()).isTrue();
        assertThat(feed.ceiling()).isEqualTo(Tlp.AMBER_STRICT);
        assertThat(feed.types()).containsExactlyInAnyOrder("ip", "domain");
        MispServer server = (MispServer) feed.source();
        assertThat(server.url().toString()).isEqualTo("https://misp.example/base");
        assertThat(server.ca()).isEqualTo(home.resolve("ca.pem"));
        assertThat(server.timeout()).isEqualTo(Duration.ofSeconds(3));
        assertThat(server.requestsPerMinute()).isEqualTo(7);
    }

    @Test
    void everythingOfAFileCanBeSet() throws IOException {
        FeedSettings feed = load(LIST + """
                format = "csv"
                delimiter = "tab"
                header = false
                type = "ipv4"
                verdict = "malicious"
                columns = { value = 2, tlp = "marking" }
                """).getFirst();
        LocalFile file = (LocalFile) feed.source();
        assertThat(file.path()).isEqualTo(home.resolve("feeds/list.csv"));
        assertThat(file.format()).isEqualTo(Format.CSV);
        assertThat(file.csv().delimiter()).isEqualTo('\t');
        assertThat(file.csv().header()).isFalse();
        assertThat(file.csv().type()).isEqualTo("ip");
        assertThat(file.csv().verdict()).isEqualTo(VerdictWord.MALICIOUS);
        assertThat(file.csv().columns()).isEqualTo(Map.of("value", "2", "tlp", "marking"));
    }

    @Test
    void aKeyInTheEnvironmentWinsAndIsHandedOnToTheOwnerOfTheHome() throws IOException {
        Map<String, String> environment =
                Map.of("WORKBENCH_FEED_TEAM_MISP_KEY", "from-outside", "WORKBENCH_FEED_OTHER", "x", "HOME", "/x");
        MispServer server =
                (MispServer) load(MISP + LIST, environment).getFirst().source();
        assertThat(server.key().reveal()).isEqualTo("from-outside");
        assertThat(SettingName.relevantOf(environment)).containsOnlyKeys("WORKBENCH_FEED_TEAM_MISP_KEY");
        assertThat(server.toString()).doesNotContain("from-outside");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:8080", "http://localhost", "http://[::1]:99/x"})
    void withoutEncryptionOnlyThisMachineIsAsked(String url) throws IOException {
        assertThat(load(MISP.replace("https://misp.example/base", url))).hasSize(1);
        assertThat(warnings).isEmpty();
    }

    @Test
    void whoMeansItMayGoUnencryptedAndIsWarned() throws IOException {
        assertThat(load(MISP.replace("https:", "http:") + "allow_http = true\n"))
                .hasSize(1);
        assertThat(warnings)
                .singleElement()
                .asString()
                .contains("not encrypted")
                .startsWith("feed[1].url");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "url = \"http://misp.example\"",
                "url = \"http://127.0.0.1.evil.example\"",
                "url = \"ftp://misp.example\"",
                "url = \"https://joe:secret-word@misp.example\"",
                "url = \"https://misp.example/?a=b\"",
                "url = \"misp.example\"",
                "url = \"https:// secret-word\"",
                "kind = \"taxii\"",
                "name = \"a/b\"",
                "name = \"\"",
                "key = \"secret-\\nword\"",
                "key = \"secret word\"",
                "ceiling = \"purple\"",
                "types = [\"host\"]",
                "types = [\"ip\", \"secret-word\"]",
                "types = [[1]]",
                "enabled = \"perhaps\"",
                "timeout_seconds = 0",
                "timeout_seconds = 1000",
                "requests_per_minute = -1",
                "ca = [1]"
            })
    void aWrongValueGetsOneSentenceThatNamesItsPlaceAndNotTheValue(String line) {
        String key = line.substring(0, line.indexOf(' '));
        String without =
                MISP.lines().filter(each -> !each.startsWith(key + " ")).reduce("", (all, each) -> all + each + "\n");
        assertThatThrownBy(() -> load(without + line)).isInstanceOfSatisfying(InvalidInputException.class, e -> {
            assertThat(e.sentence())
                    .startsWith("feed[1]." + key + " in workbench.toml")
                    .endsWith(".");
            assertThat(e.sentence() + e.remedy()).doesNotContain("secret");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delimiter = \";;\"",
                "delimiter = \"#\"",
                "format = \"xml\"",
                "verdict = \"bad\"",
                "columns = 3",
                "header = 7"
            })
    void aWrongValueOfAFileIsNamedToo(String line) {
        assertThatThrownBy(() -> load(LIST + line))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith("feed[1]." + line.substring(0, line.indexOf(' ')));
    }

    @Test
    void twoFeedsThatWouldShareAKeyAreNotTaken() {
        assertThatThrownBy(() -> load(MISP + MISP.replace("Team MISP", "team.misp")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith("feed[2].name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"feed = 3", "feed = [1]", "[feed]\nname = \"x\""})
    void whatIsNoListOfFeedsIsNamed(String text) {
        assertThatThrownBy(() -> load(text)).hasMessageStartingWith("feed in workbench.toml");
    }

    @Test
    void whatAFeedDoesNotKnowIsIgnoredWithAWarning() throws IOException {
        assertThat(load(LIST + "url = \"https://x.example\"\ncolumns = { colour = 1 }\n"))
                .hasSize(1);
        assertThat(warnings)
                .anyMatch(warning -> warning.startsWith("feed[1].url in"))
                .anyMatch(warning -> warning.startsWith("feed[1].columns.colour in"))
                .hasSize(2);
    }
}
