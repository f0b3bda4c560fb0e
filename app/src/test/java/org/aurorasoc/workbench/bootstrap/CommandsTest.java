package org.aurorasoc.workbench.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.aurorasoc.workbench.bootstrap.CommandRun.Said;
import org.aurorasoc.workbench.domain.json.Json;
import org.aurorasoc.workbench.domain.json.JsonArray;
import org.aurorasoc.workbench.domain.json.JsonNumber;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.json.JsonText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The commands as a script sees them, on the embedded store in hash mode.
class CommandsTest {
    @TempDir
    Path folder;

    private CommandRun command;

    @BeforeEach
    void emptyHome() {
        command = new CommandRun(folder.resolve("home"), folder);
    }

    private void file(String name, String... lines) throws Exception {
        Files.writeString(folder.resolve(name), String.join("\n", lines));
    }

    @Test
    void recallInAnEmptyMemoryIsAnAnswerNotAnError() {
        Said said = command.run("recall", "dns tunnelling", "--json");
        assertThat(said.exit()).isZero();
        JsonObject json = said.json();
        assertThat(json.members().keySet())
                .contains(
                        "query",
                        "embedding_quality",
                        "model",
                        "backend",
                        "k",
                        "matched",
                        "returned",
                        "legs_unavailable",
                        "excluded",
                        "took_ms",
                        "results");
        assertThat(json.text("embedding_quality")).contains("low");
        assertThat(json.text("model")).contains("hash-sha256");
        assertThat(json.text("backend")).contains("embedded");
        assertThat(json.get("matched")).hasToString("NULL");
    }

    @Test
    void whatWasImportedIsRecalledWithItsPayloadFlatAndWhole() throws Exception {
        file(
                "cases.jsonl",
                "{\"id\":\"C-1\",\"summary\":\"dns tunnel\",\"severity\":\"high\",\"rank\":99,\"score\":\"mine\",\"extra\":{\"a\":[1]}}",
                "{\"id\":\"C-2\",\"summary\":\"phishing mail\",\"severity\":\"low\"}");
        assertThat(command.run("import", "cases", "cases.jsonl").exit()).isZero();
        JsonObject answer = command.run("recall", "dns tunnel", "--json").json();
        JsonObject hit =
                (JsonObject) ((JsonArray) answer.get("results")).elements().getFirst();
        assertThat(hit.text("id")).contains("C-1");
        assertThat(hit.get("rank")).isEqualTo(Json.of(1));
        assertThat(((JsonNumber) hit.get("score")).value().doubleValue()).isEqualTo(1.0);
        assertThat(hit.get("extra")).isEqualTo(JsonText.read("{\"a\":[1]}"));
        JsonObject payload = (JsonObject) hit.get("payload");
        assertThat(payload.get("rank")).isEqualTo(Json.of(99));
        assertThat(payload.text("stored_at")).isPresent();
    }

    @Test
    void inHashModeOnlyAnEqualTextCountsUnlessTheMeaningLegIsAskedForByName() throws Exception {
        file("cases.jsonl", "{\"id\":\"C-1\",\"summary\":\"dns tunnel\"}", "{\"id\":\"C-2\",\"summary\":\"other\"}");
        command.run("import", "cases", "cases.jsonl");
        Said all = command.run("recall", "dns tunnel", "--json");
        assertThat(((JsonArray) all.json().get("results")).elements()).hasSize(1);
        assertThat(all.json().get("legs_unavailable"))
                .hasToString(JsonText.read("[\"meaning\"]").toString());
        Said meaning = command.run("recall", "dns tunnel", "--leg", "meaning", "--json");
        assertThat(((JsonArray) meaning.json().get("results")).elements()).hasSize(2);
        assertThat(command.run("recall", "dns tunnel").out()).contains("Results are not by meaning");
    }

    @Test
    void importingAgainChangesNothing() throws Exception {
        file("cases.jsonl", "{\"id\":\"C-1\",\"summary\":\"dns tunnel\",\"n\":1.0}");
        command.run("import", "cases", "cases.jsonl");
        String before = command.run("collections", "show", "aurora_cases").out();
        file("cases.jsonl", "{\"summary\":\"dns tunnel\",\"n\":1,\"id\":\"C-1\"}");
        Said again = command.run("import", "cases", "cases.jsonl");
        assertThat(again.err()).contains("0 added, 0 replaced, 0 amended, 1 unchanged, 0 bad");
        assertThat(command.run("collections", "show", "aurora_cases").out()).isEqualTo(before);
    }

    @Test
    void anotherPayloadWithTheSameTextIsAmendedAndKeepsItsFirstDate() throws Exception {
        file("cases.jsonl", "{\"id\":\"C-1\",\"summary\":\"dns tunnel\"}");
        command.run("import", "cases", "cases.jsonl");
        String storedAt =
                command.run("case", "show", "C-1").json().text("stored_at").orElseThrow();
        file("cases.jsonl", "{\"id\":\"C-1\",\"summary\":\"dns tunnel\",\"outcome\":\"contained\"}");
        assertThat(command.run("import", "cases", "cases.jsonl").err()).contains("1 amended");
        JsonObject after = command.run("case", "show", "C-1").json();
        assertThat(after.text("outcome")).contains("contained");
        assertThat(after.text("stored_at")).contains(storedAt);
        file("cases.jsonl", "{\"id\":\"C-1\",\"summary\":\"another text\",\"outcome\":\"contained\"}");
        assertThat(command.run("import", "cases", "cases.jsonl").err()).contains("1 replaced");
    }

    @Test
    void badLinesAreNamedAndTheGoodOnesKept() throws Exception {
        file(
                "cases.jsonl",
                "{\"id\":\"C-1\",\"summary\":\"good\"}",
                "{\"id\":\"C-2\",\"summary\":",
                "",
                "{\"summary\":\"no id\"}",
                "{\"id\":\"C-3\"}",
                "[1]",
                "{\"id\":\"C-1\",\"summary\":\"twice\"}",
                "{\"id\":7,\"summary\":\"a number for an id\"}",
                "{\"id\":\"C-4\",\"summary\":\"x\",\"a\":1,\"a\":2}",
                "{\"id\":\"C-5\",\"summary\":\"last\"}");
        Said said = command.run("import", "cases", "cases.jsonl");
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.err().lines().filter(line -> line.startsWith("Line ")))
                .extracting(line -> line.substring(0, line.indexOf(':')))
                .containsExactly("Line 2", "Line 4", "Line 5", "Line 6", "Line 7", "Line 9");
        assertThat(said.err()).contains("3 added").contains("6 bad").contains("repeats the id of line 1");
        assertThat(command.run("case", "show", "7").exit()).isZero();
        assertThat(said.out()).isEmpty();
    }

    @Test
    void aGzippedFileIsReadAsItIs() throws Exception {
        try (var zipped = new GZIPOutputStream(Files.newOutputStream(folder.resolve("cases.gz")))) {
            zipped.write("\uFEFF{\"id\":\"C-1\",\"summary\":\"zipped\"}\r\n"
                    .getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        assertThat(command.run("import", "cases", "cases.gz").exit()).isZero();
        assertThat(command.run("case", "show", "C-1").json().text("summary")).contains("zipped");
    }

    @Test
    void indicatorsHaveOneRowHoweverTheyAreWrittenAndKeepEveryContext() throws Exception {
        file(
                "iocs.jsonl",
                "{\"ioc\":\"Evil.Example.\",\"type\":\"hostname\",\"context\":\"first\",\"campaign\":\"a\"}",
                "{\"value\":\"evil.example\",\"type\":\"domain\",\"context\":\"second\",\"campaign\":\"b\"}",
                "{\"type\":\"domain\"}");
        Said said = command.run("import", "iocs", "iocs.jsonl");
        assertThat(said.exit()).isEqualTo(1);
        String rows = command.run("collections", "show", "aurora_threat_intel").out();
        assertThat(JsonText.read(rows).toString()).contains("first", "second", "evil.example");
        assertThat(((JsonArray) JsonText.readObject(rows).get("rows")).elements())
                .hasSize(1);
        assertThat(command.run("import", "iocs", "iocs.jsonl").err())
                .contains("0 added, 0 replaced, 0 amended, 1 unchanged");
        assertThat(command.run("collections", "show", "aurora_threat_intel").out())
                .isEqualTo(rows);
    }

    @Test
    void collectionsTellRowsDimensionsAndModels() throws Exception {
        file("cases.jsonl", "{\"id\":\"C-1\",\"summary\":\"x\"}");
        command.run("import", "cases", "cases.jsonl");
        assertThat(command.run("collections", "--json").json())
                .isEqualTo(
                        JsonText.read(
                                "{\"collections\":[{\"name\":\"aurora_cases\",\"rows\":1,\"dimensions\":384,\"models\":{\"hash-sha256\":1}}]}"));
        assertThat(command.run("collections", "delete", "aurora_cases").exit()).isEqualTo(2);
        assertThat(command.run("collections", "delete", "aurora_cases", "--yes").exit())
                .isZero();
        assertThat(command.run("collections", "show", "aurora_cases").exit()).isEqualTo(1);
        assertThat(command.run("collections", "reembed", "aurora_cases").exit()).isEqualTo(3);
    }

    @Test
    void embedAnswersTheVectorsInShortestForm() {
        JsonObject json = command.run("embed", "a", "", "--json").json();
        assertThat(json.members().keySet())
                .containsExactly("model", "embedding_quality", "dimensions", "truncated", "vectors");
        JsonArray vectors = (JsonArray) json.get("vectors");
        assertThat(vectors.elements()).hasSize(2);
        JsonNumber first = (JsonNumber)
                ((JsonArray) vectors.elements().getFirst()).elements().getFirst();
        assertThat(first.value())
                .hasToString(
                        new java.math.BigDecimal(Float.toString(first.value().floatValue())).toString());
        assertThat(json.get("truncated")).isEqualTo(JsonText.read("[false,false]"));
    }

    @Test
    void aCaseIsShownAsItCouldBeImportedAndDeletedOnlyOnPurpose() throws Exception {
        String line =
                "{\"id\":\"C-1\",\"summary\":\"x\",\"stored_at\":\"2026-01-01T00:00:00Z\",\"unheard_of\":[null,{\"a\":1.50}]}";
        file("cases.jsonl", line);
        command.run("import", "cases", "cases.jsonl");
        JsonObject shown = command.run("case", "show", "C-1").json();
        assertThat(shown.without("workbench")).isEqualTo(JsonText.read(line));
        Files.writeString(folder.resolve("again.jsonl"), JsonText.write(shown));
        assertThat(command.run("import", "cases", "again.jsonl").err()).contains("1 unchanged");
        assertThat(command.run("case", "delete", "C-1").exit()).isEqualTo(2);
        assertThat(command.run("case", "delete", "C-1", "--yes").exit()).isZero();
        assertThat(command.run("case", "show", "C-1").exit()).isEqualTo(1);
        assertThat(command.run("case", "delete", "C-1", "--yes").exit()).isEqualTo(1);
    }

    @Test
    void samplesComeAndGoAndNothingElseWithThem() throws Exception {
        file("cases.jsonl", "{\"id\":\"C-1\",\"summary\":\"mine\"}");
        command.run("import", "cases", "cases.jsonl");
        assertThat(command.run("sample", "load").err()).contains("150 added", "500 added");
        assertThat(command.run("sample", "load").err()).contains("150 unchanged", "500 unchanged");
        assertThat(command.run("sample", "remove").err()).contains("650 samples removed");
        assertThat(command.run("case", "show", "C-1").exit()).isZero();
    }

    @Test
    void doctorNamesEveryPart() {
        Said said = command.run("doctor", "--json");
        assertThat(said.exit()).isZero();
        JsonArray checks = (JsonArray) said.json().get("checks");
        List<String> names = checks.elements().stream()
                .map(check -> ((JsonObject) check).text("name").orElseThrow())
                .toList();
        assertThat(names).contains("home", "store", "model", "cache", "keychain", "display");
        assertThat(said.json().get("ok")).isEqualTo(Json.of(true));
        Said badRedis = command.with("REDIS_URL", "redis://127.0.0.1:1/0").run("doctor", "--json");
        assertThat(badRedis.exit()).isEqualTo(1);
        assertThat(badRedis.out()).contains("Redis does not answer.");
    }

    @Test
    void theQueryMayComeFromStandardInput() throws Exception {
        file("cases.jsonl", "{\"id\":\"C-1\",\"summary\":\"dns tunnel\"}");
        command.run("import", "cases", "cases.jsonl");
        assertThat(command.input("dns tunnel").run("recall", "-", "--json").out())
                .contains("\"C-1\"");
    }

    @Test
    void anIndicatorKeepsItsContextWhenItComesAgainWithoutOne() throws Exception {
        file("first.jsonl", "{\"value\":\"evil.example\",\"type\":\"domain\",\"context\":\"seen in a wave\"}");
        file("second.jsonl", "{\"value\":\"evil.example\",\"type\":\"domain\",\"ioc\":true}");
        command.run("import", "iocs", "first.jsonl");
        assertThat(command.run("import", "iocs", "second.jsonl").err()).contains("1 amended");
        String rows = command.run("collections", "show", "aurora_threat_intel").out();
        assertThat(rows).contains("seen in a wave").contains("\"ioc\":true");
        file(
                "both.jsonl",
                "{\"value\":\"b.example\",\"type\":\"domain\"}",
                "{\"value\":\"b.example\",\"type\":\"domain\",\"context\":\"late\"}");
        assertThat(command.run("import", "iocs", "both.jsonl").exit()).isZero();
        assertThat(command.run("collections", "show", "aurora_threat_intel").out())
                .contains("late");
    }

    @Test
    void hostileLinesAndFilesThatBreakOffCostNothingElse() throws Exception {
        file("cases.jsonl", "{\"id\":\"C-1\",\"summary\":\"good\"}", "{\"id\":1e2147483000,\"summary\":\"x\"}");
        Said said = command.run("import", "cases", "cases.jsonl");
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.err()).contains("1 added").contains("Line 2");
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 2_000; i++) {
            many.append("{\"id\":\"B-")
                    .append(i)
                    .append("\",\"summary\":\"text ")
                    .append(i * 7919L)
                    .append("\"}\n");
        }
        java.io.ByteArrayOutputStream whole = new java.io.ByteArrayOutputStream();
        try (var zipped = new GZIPOutputStream(whole)) {
            zipped.write(many.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        Files.write(folder.resolve("torn.gz"), java.util.Arrays.copyOf(whole.toByteArray(), whole.size() / 2));
        Said torn = command.run("import", "cases", "torn.gz");
        assertThat(torn.exit()).isEqualTo(3);
        long added = Long.parseLong(
                torn.err().replaceAll("(?s).*: ([0-9,]+) added.*", "$1").replace(",", ""));
        long lines = Long.parseLong(
                torn.err().replaceAll("(?s).*?([0-9,]+) lines: .*", "$1").replace(",", ""));
        assertThat(added).isEqualTo(lines).isPositive();
    }

    @Test
    void aDateThatComesBackAsNullIsTheFirstOne() throws Exception {
        file("cases.jsonl", "{\"id\":\"C-1\",\"summary\":\"x\",\"stored_at\":\"2020-01-01T00:00:00Z\"}");
        command.run("import", "cases", "cases.jsonl");
        file("cases.jsonl", "{\"id\":\"C-1\",\"summary\":\"x\",\"stored_at\":null}");
        assertThat(command.run("import", "cases", "cases.jsonl").err()).contains("1 unchanged");
    }

    @Test
    void likeACaseOfHashModeSaysThatMeaningCannotSpeak() throws Exception {
        file("cases.jsonl", "{\"id\":\"C-1\",\"summary\":\"a\"}", "{\"id\":\"C-2\",\"summary\":\"b\"}");
        command.run("import", "cases", "cases.jsonl");
        JsonObject answer = command.run("recall", "--like", "C-1", "--json").json();
        assertThat(answer.get("returned")).isEqualTo(Json.of(0));
        assertThat(answer.text("degraded_reason").orElseThrow()).isNotBlank();
        assertThat(answer.get("matched")).hasToString("NULL");
        assertThat(command.run("recall", "a").out()).doesNotContain("only 1 match");
    }
}
