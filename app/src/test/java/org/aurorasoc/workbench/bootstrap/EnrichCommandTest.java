package org.aurorasoc.workbench.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.aurorasoc.workbench.bootstrap.CommandRun.Said;
import org.aurorasoc.workbench.domain.json.Json;
import org.aurorasoc.workbench.domain.json.JsonArray;
import org.aurorasoc.workbench.domain.json.JsonNull;
import org.aurorasoc.workbench.domain.json.JsonNumber;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.json.JsonText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `enrich` and `ioc` as scripts and people use them.
class EnrichCommandTest {
    @TempDir
    Path folder;

    private CommandRun command;

    @BeforeEach
    void emptyHome() {
        command = new CommandRun(folder.resolve("home"), folder);
    }

    private static JsonObject first(JsonObject json) {
        return (JsonObject) ((JsonArray) json.get("results")).elements().getFirst();
    }

    @Test
    void anIndicatorThatWasAddedIsKnownWithItsTierAgeAndValidity() {
        Said added = command.run(
                "ioc", "add", "evil[.]example", "--context", "a dropper", "--verdict", "malicious", "--tag", "x");
        assertThat(added.exit()).isZero();
        assertThat(added.out()).isEmpty();
        JsonObject row = first(command.run("enrich", "EVIL.example", "--json").json());
        assertThat(row.members().keySet())
                .startsWith("value", "type", "found")
                .contains("verdict", "tier", "age_seconds", "ttl_seconds", "payload", "similar", "cases", "took_ms");
        assertThat(row.text("value")).contains("evil.example");
        assertThat(row.text("type")).contains("domain");
        assertThat(row.get("found")).isEqualTo(Json.of(true));
        assertThat(row.text("verdict")).contains("malicious");
        assertThat(row.text("tier")).contains("store");
        assertThat(((JsonNumber) row.get("age_seconds")).value().longValue()).isBetween(0L, 60L);
        assertThat(((JsonNumber) row.get("ttl_seconds")).value().longValue()).isGreaterThan(7_700_000);
        assertThat(row.get("payload"))
                .isEqualTo(command.run("ioc", "show", "evil.example").json());
        assertThat(command.run("enrich", "evil.example").out())
                .contains("evil[.]example", "malicious", "store", "89 d");
    }

    @Test
    void whatIsNotKnownIsAnAnswerToEnrichAndANoToShow() {
        Said said = command.run("enrich", "nobody.example", "--json");
        assertThat(said.exit()).isZero();
        JsonObject row = first(said.json());
        assertThat(row.get("found")).isEqualTo(Json.of(false));
        assertThat(row.text("tier")).contains("nowhere");
        assertThat(row.get("age_seconds")).isEqualTo(JsonNull.NULL);
        assertThat(command.run("enrich", "nobody.example").out()).contains("not found");
        assertThat(command.run("ioc", "show", "nobody.example").exit()).isEqualTo(1);
    }

    @Test
    void theIndicatorsOfATextAreEnrichedAndWhatItRefusedIsSaid() {
        Said said = command.input("to hxxp://evil[.]example/a from 10.0.0.1").run("enrich", "--text", "-", "--json");
        assertThat(first(said.json()).text("type")).contains("url");
        assertThat(said.json().get("rejected").toString()).contains("10.0.0.1", "private range");
    }

    @Test
    void aCacheThatIsAwayIsOneSentenceAndNoFault() {
        command.run("ioc", "add", "evil.example");
        Said said = command.with("REDIS_URL", "redis://:hunter2@127.0.0.1:1/0").run("enrich", "evil.example", "--json");
        assertThat(said.exit()).isZero();
        assertThat(said.err()).containsOnlyOnce("The cache was left out.").doesNotContain("hunter2");
        assertThat(first(said.json()).text("tier")).contains("store");
    }

    private void blocklist() throws Exception {
        Path home = Files.createDirectories(folder.resolve("home"));
        Files.writeString(home.resolve("list.csv"), "ioc,type\nfed.example,domain\n");
        Files.writeString(home.resolve("workbench.toml"), """
                [[feed]]
                name = "blocklist"
                kind = "file"
                path = "list.csv"
                enabled = true
                header = true
                columns = { value = "ioc", type = "type" }
                verdict = "malicious"
                """);
    }

    @Test
    void thePreviewOfAFileSaysThatNothingLeaves() throws Exception {
        blocklist();
        assertThat(command.run("enrich", "fed.example", "--preview").out())
                .contains("looked up in the file, nothing leaves  domain fed[.]example")
                .doesNotContain("sent");
        JsonObject preview = command.run("enrich", "fed.example", "a.b", "--preview", "--json")
                .json();
        assertThat(preview.get("nothing_leaves")).isEqualTo(Json.of(true));
        assertThat(preview.get("reason")).isEqualTo(JsonNull.NULL);
        JsonObject feed =
                (JsonObject) ((JsonArray) preview.get("feeds")).elements().getFirst();
        assertThat(feed.text("feed")).contains("blocklist");
        assertThat(feed.get("destination")).isEqualTo(JsonNull.NULL);
        assertThat(feed.get("nothing_leaves")).isEqualTo(Json.of(true));
        assertThat(feed.get("asked")).isEqualTo(JsonText.read("[{\"value\":\"fed.example\",\"type\":\"domain\"}]"));
        assertThat(feed.get("held_back").toString()).contains("a.b", "type_not_accepted");
    }

    @Test
    void thePreviewOfAServerTellsWhatLeavesAndWhatIsKept() throws Exception {
        Files.writeString(Files.createDirectories(folder.resolve("home")).resolve("workbench.toml"), """
                [[feed]]
                name = "sharing"
                kind = "misp"
                url = "https://misp.example"
                enabled = true
                """);
        assertThat(command.run("enrich", "a.example", "--preview", "--tlp", "green")
                        .out())
                .contains("  sent  domain a[.]example")
                .doesNotContain("nothing leaves");
        JsonObject open = command.run("enrich", "a.example", "--preview", "--json", "--tlp", "green")
                .json();
        assertThat(open.get("nothing_leaves")).isEqualTo(Json.of(false));
        assertThat(open.toString()).contains("misp.example");
        JsonObject kept =
                command.run("enrich", "a.example", "--preview", "--json").json();
        assertThat(kept.get("nothing_leaves")).isEqualTo(Json.of(true));
        assertThat(kept.toString()).contains("tlp_above_ceiling");
    }

    @Test
    void aPreviewOfNothingIsADocumentThatSaysWhy() throws Exception {
        assertPreviewOfNothing("no feed is configured", "fed.example");
        blocklist();
        assertPreviewOfNothing("feeds are left out", "fed.example", "--no-feeds");
        command.run("ioc", "add", "fed.example");
        assertPreviewOfNothing("no indicator needs one", "fed.example");
    }

    private void assertPreviewOfNothing(String reason, String... asked) {
        Said said = command.run(Stream.concat(Stream.of("enrich", "--preview", "--json"), Stream.of(asked))
                .toArray(String[]::new));
        assertThat(said.exit()).isZero();
        assertThat(said.err()).isEqualTo("Nothing would be sent: " + reason + ".\n");
        assertThat(said.json())
                .isEqualTo(JsonText.read("{\"nothing_leaves\":true,\"reason\":\"" + reason + "\",\"feeds\":[]}"));
    }

    @Test
    void whatIsOnAWarningListIsStoredAndSaidToBeOnIt() {
        Said listed = command.run("ioc", "add", "10.0.0.1");
        assertThat(listed.exit()).isZero();
        assertThat(listed.err()).contains("1 indicator stored", "It is on the warning list ");
        assertThat(command.run("ioc", "show", "10.0.0.1").exit()).isZero();
        assertThat(command.run("ioc", "add", "evil.example").err()).doesNotContain("warning list");
    }

    @Test
    void aFeedOfTheSettingsIsAskedLastAndWhatItKnowsStays() throws Exception {
        blocklist();
        assertThat(first(command.run("enrich", "fed.example", "--no-feeds", "--json")
                                .json())
                        .text("tier"))
                .contains("nowhere");
        JsonObject row = first(command.run("enrich", "fed.example", "--json").json());
        assertThat(row.text("tier")).contains("feed");
        assertThat(row.text("source")).contains("blocklist");
        assertThat(row.text("verdict")).contains("malicious");
        assertThat(first(command.run("enrich", "fed.example", "--no-feeds", "--json")
                                .json())
                        .text("tier"))
                .contains("store");
    }

    @Test
    void whatCannotBeMeantIsBadUsage() {
        assertThat(command.run("enrich").exit()).isEqualTo(2);
        assertThat(command.run("enrich", "a.example", "--tlp", "pink").exit()).isEqualTo(2);
        assertThat(command.run("enrich", "--text", "nothing.txt").exit()).isEqualTo(3);
        assertThat(command.run("ioc", "add", " ").exit()).isEqualTo(2);
        Said odd = command.run("ioc", "add", "a.example", "--verdict", "who knows");
        assertThat(odd.err()).contains("counts as unknown");
        assertThat(command.run("enrich", "b.example", "--preview").err()).contains("no feed is configured");
    }

    @Test
    void aValueThatDoesNotLookLikeItsTypeIsStillAnAnswer() {
        assertThat(command.run("enrich", "x", "--type", "url").out()).contains("not found");
        assertThat(command.run("enrich", "e.example/a", "--type", "url").out()).contains("e[.]example/a");
    }

    @Test
    void aContextIsDefangedAndNoCharacterIsHalved() {
        command.run("ioc", "add", "evil.example", "--context", "Drops http://c2.example/a, ask bob@soc.example. Done");
        assertThat(command.run("enrich", "evil.example").out())
                .contains("Drops hxxp://c2[.]example/a, ask bob[@]soc[.]example. Done");
        command.run("ioc", "add", "long.example", "--context", "x".repeat(59) + "\ud83d\ude00".repeat(9));
        assertThat(command.run("enrich", "long.example").out()).contains("x\ud83d\ude00…");
        String host = "y".repeat(79) + "\ud83d\ude00".repeat(9);
        assertThat(command.run("enrich", host, "--type", "host").out()).contains("y\ud83d\ude00…");
    }

    @Test
    void hostileValuesReachNoTerminal() {
        command.run("ioc", "add", "a\u001b[2Jb", "--type", "host", "--context", "x\u001b]0;y\u0007");
        Said said = command.run("enrich", "a\u001b[2Jb", "--type", "host");
        assertThat(said.out()).doesNotContain("\u001b", "\u0007").contains("store");
        JsonObject row = first(
                command.run("enrich", "a\u001b[2Jb", "--type", "host", "--json").json());
        assertThat(row.get("payload")).isInstanceOf(JsonObject.class);
        assertThat(JsonText.write(row)).doesNotContain("\u001b");
    }
}
