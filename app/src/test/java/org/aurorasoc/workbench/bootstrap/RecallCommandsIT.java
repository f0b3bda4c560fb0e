package org.aurorasoc.workbench.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.aurorasoc.workbench.bootstrap.CommandRun.Said;
import org.aurorasoc.workbench.domain.json.Json;
import org.aurorasoc.workbench.domain.json.JsonArray;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.json.JsonText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `recall` and what belongs to it as a script sees them, on the embedded store in hash mode.
class RecallCommandsIT {
    @TempDir
    Path folder;

    private CommandRun command;

    @BeforeEach
    void threeCases() throws Exception {
        command = new CommandRun(folder.resolve("home"), folder);
        Files.writeString(folder.resolve("cases.jsonl"), """
                {"id":"C-1","summary":"A quokka asked cdn[.]example","outcome":"nothing burger","techniques":["T1071.004"]}
                {"id":"C-2","summary":"A quokka in the garden","outcome":"contained"}
                {"id":"C-3","summary":"A wombat, and 8.8.8.8 beside it"}
                """);
        assertThat(command.run("import", "cases", "cases.jsonl").exit()).isZero();
    }

    private static List<String> ids(Said said) {
        return ((JsonArray) said.json().get("results"))
                .elements().stream()
                        .map(row -> ((JsonObject) row).text("id").orElseThrow())
                        .toList();
    }

    private JsonObject first(String... arguments) {
        return (JsonObject) ((JsonArray) command.run(arguments).json().get("results"))
                .elements()
                .getFirst();
    }

    @Test
    void eachResultSaysByWhichLegsItWasFoundAndThePartsAddUp() {
        JsonObject row = first("recall", "quokka at cdn.example", "--json");
        assertThat(row.text("id")).contains("C-1");
        assertThat(row.get("pinned")).isEqualTo(Json.of(true));
        assertThat(row.get("legs"))
                .isEqualTo(JsonText.read("{\"words\":{\"rank\":1,\"part\":" + 1 / 61.0
                        + "},\"indicators\":{\"rank\":1,\"part\":" + 1 / 61.0 + "}}"));
        assertThat(row.get("fused")).isEqualTo(Json.of(2 / 61.0));
        assertThat(row.get("shared").toString()).contains("cdn.example");
    }

    @Test
    void theTableNamesTheGroupsTheLegsAndTheTally() {
        String out = command.run("recall", "quokka at cdn.example and 8.8.8.8").out();
        assertThat(out)
                .contains("words, indicators")
                .contains("similar: 1 contained, ")
                .contains("Same rare indicator (1)")
                .contains("Nearest overall (")
                .contains("words 1, indicators 1")
                .contains("Not counted: 8.8.8.8 (on a warning list: ");
    }

    @Test
    void aLegAndATechniqueAndAnOutcomeNarrowTheAnswer() throws Exception {
        assertThat(ids(command.run("recall", "quokka", "--leg", "words", "--json")))
                .hasSize(2);
        assertThat(ids(command.run("recall", "quokka", "--technique", "T1071", "--json")))
                .containsExactly("C-1");
        assertThat(ids(command.run("recall", "quokka", "--outcome", "remediated", "--json")))
                .containsExactly("C-2");
        Files.writeString(folder.resolve("home/outcomes.toml"), "false_positive = [\"nothing burger\"]");
        assertThat(ids(command.run("recall", "quokka", "--outcome", "false positive", "--json")))
                .containsExactly("C-1");
        Files.writeString(folder.resolve("home/outcomes.toml"), "solved = [\"x\"]");
        Said bad = command.run("recall", "quokka");
        assertThat(bad.exit()).isEqualTo(2);
        assertThat(bad.err()).startsWith("outcomes.toml names a class");
    }

    @Test
    void samplesStayOutOnceRealCasesExistUnlessTheyAreAskedFor() {
        command.run("sample", "load");
        Said without = command.run("recall", "quokka wombat dns tunnel", "-k", "9", "--json");
        assertThat(ids(without)).allMatch(id -> id.startsWith("C-"));
        assertThat(((JsonObject) without.json().get("excluded")).get("samples")).isEqualTo(Json.of(150));
        assertThat(ids(command.run("recall", "dns tunnel", "-k", "9", "--samples", "--json")))
                .hasSize(9)
                .allMatch(id -> id.startsWith("SAMPLE-"));
    }

    @Test
    void judgementsAreKeptAndHonoured() {
        assertThat(command.run("case", "unrelated", "C-1", "--query", "quokka").exit())
                .isZero();
        assertThat(command.run("case", "link", "C-3", "--query", "quokka").exit())
                .isZero();
        Said said = command.run("recall", "quokka", "--json");
        assertThat(ids(said)).containsExactly("C-3", "C-2");
        assertThat(((JsonObject) said.json().get("excluded")).get("not_related"))
                .isEqualTo(Json.of(1));
        assertThat(command.run("case", "unlink", "C-1", "--query", "quokka").exit())
                .isZero();
        assertThat(ids(command.run("recall", "quokka", "--json"))).containsExactlyInAnyOrder("C-3", "C-1", "C-2");
        assertThat(command.run("case", "link", "C-1").exit()).isEqualTo(2);
        assertThat(command.run("case", "link", "GONE", "--to", "C-1").exit()).isEqualTo(1);
    }

    @Test
    void aFrozenAnswerIsShownAsItWasPrinted() {
        Said printed = command.run("recall", "quokka", "--freeze", "friday", "--json");
        String id = printed.err().replaceAll("(?s).*Frozen as ([0-9a-f-]{36}).*", "$1");
        command.run("case", "delete", "C-1", "--yes");
        assertThat(command.run("frozen", "show", id).out()).isEqualTo(printed.out());
        assertThat(command.run("frozen", "list").out()).contains(id).contains("friday");
        assertThat(command.run("frozen", "delete", id).exit()).isEqualTo(2);
        assertThat(command.run("frozen", "delete", id, "--yes").exit()).isZero();
        assertThat(command.run("frozen", "show", id).exit()).isEqualTo(1);
    }

    @Test
    void likeACaseOfHashModeIsFoundByWordsAndIndicators() {
        Said said = command.run("recall", "--like", "C-1", "--json");
        assertThat(ids(said)).containsExactly("C-2");
        assertThat(said.json().text("like")).contains("C-1");
    }
}
