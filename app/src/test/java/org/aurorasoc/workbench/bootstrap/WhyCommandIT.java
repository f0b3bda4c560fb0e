package org.aurorasoc.workbench.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.aurorasoc.workbench.bootstrap.CommandRun.Said;
import org.aurorasoc.workbench.domain.json.JsonArray;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `recall --why` as a script and as a person see it, on the embedded store in hash mode.
class WhyCommandIT {
    private static final String ASKED = "T1071 beacon to a.cdn-sync[.]example from HR-LAP-7, resolver 8.8.8.8";

    @TempDir
    Path folder;

    private CommandRun command;

    @BeforeEach
    void oneCase() throws Exception {
        command = new CommandRun(folder.resolve("home"), folder);
        Files.writeString(folder.resolve("cases.jsonl"), """
                {"id":"C-1","summary":"Beacon to b.cdn-sync.example by 8.8.8.8.","techniques":["T1071.004"],\
                "assets":["HR-LAP-7"],"why":"theirs","iocs":[{"type":"ip","value":"192.0.2.9"}]}
                """);
        assertThat(command.run("import", "cases", "cases.jsonl").exit()).isZero();
    }

    private JsonObject hit(String... args) {
        JsonObject answer = command.run(args).json();
        return (JsonObject) ((JsonArray) answer.get("results")).elements().getFirst();
    }

    @Test
    void aScriptGetsTheReasonsOfEachCase() {
        JsonObject why = (JsonObject) hit("recall", ASKED, "--why", "--json").get("why");
        assertThat(why.members().keySet())
                .contains("sentences", "indicators", "techniques", "ignored", "differs", "entities", "shares");
        assertThat(why.get("indicators"))
                .hasToString(json("indicators", "[{'type':'site','value':'cdn-sync.example','cases':1,'rare':true}]"));
        assertThat(why.get("techniques"))
                .hasToString(json("techniques", "[{'id':'T1071.004','match':'parent','yours':'T1071'}]"));
        assertThat(why.get("entities"))
                .hasToString(json("entities", "[{'type':'host','value':'hr-lap-7','cases':1,'rare':true}]"));
        assertThat(((JsonArray) why.get("ignored")).elements()).hasSize(1);
        JsonObject theirs = (JsonObject) ((JsonObject) why.get("differs")).get("theirs");
        assertThat(((JsonArray) theirs.get("indicators")).elements()).hasSize(2);
        assertThat(((JsonObject) why.get("compared")).text("unavailable").orElse(""))
                .contains("hash mode");
    }

    private static String json(String name, String value) {
        return String.valueOf(
                org.aurorasoc.workbench.json.JsonText.readObject("{\"" + name + "\":" + value.replace('\'', '"') + "}")
                        .get(name));
    }

    @Test
    void reasonsAreGivenToThoseWhoAskOnly() {
        assertThat(hit("recall", ASKED, "--json").get("why")).isNull();
    }

    @Test
    void aPersonReadsThemDefangedUnderTheRows() {
        Said said = command.run("recall", ASKED, "--why");
        assertThat(said.out().lines())
                .contains(
                        "1. C-1 Beacon to b.cdn-sync.example by 8.8.8.8.",
                        "  Shared: site cdn-sync[.]example (in 1 of 1 cases, rare)",
                        "  Hosts, users, rules: host hr-lap-7 (in 1 of 1 cases, rare)",
                        "  Techniques: T1071.004 (parent: yours is T1071)",
                        "  Only in the past case: domain b[.]cdn-sync[.]example, ip 192[.]0[.]2[.]9",
                        "  Only in your text: domain a[.]cdn-sync[.]example")
                .anyMatch(line -> line.startsWith("  Rank parts: ") && line.endsWith(" %"));
    }
}
