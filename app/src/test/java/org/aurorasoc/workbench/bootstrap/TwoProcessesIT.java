package org.aurorasoc.workbench.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.aurorasoc.workbench.domain.json.Json;
import org.aurorasoc.workbench.domain.json.JsonArray;
import org.aurorasoc.workbench.domain.json.JsonNumber;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.json.JsonText;
import org.aurorasoc.workbench.testservers.PostgresServer;
import org.aurorasoc.workbench.testservers.SharedPostgres;
import org.aurorasoc.workbench.testsupport.JavaCommand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Several processes at one memory, and processes that are killed in the middle of their work.
class TwoProcessesIT {
    private static final int ROWS = 1_000;
    private static final int BATCH = 256;
    /// Each costs seconds, so the long gate asks for fewer of these than of the store's own.
    private static final int KILLS = Math.max(2, Integer.getInteger("workbench.kills", 2) / 20);

    @TempDir
    Path folder;

    @Test
    void twoImportsAtOnceLoseNothingOnTheEmbeddedStore() throws Exception {
        assertThatTwoImportsLoseNothing(Map.of());
    }

    @Test
    void twoImportsAtOnceLoseNothingOnPostgres() throws Exception {
        PostgresServer server = SharedPostgres.server();
        Map<String, String> environment = Map.of(
                "PG_HOST", server.host(),
                "PG_PORT", Integer.toString(server.port()),
                "PG_DATABASE", server.createDatabase("two"),
                "PG_USER", PostgresServer.SUPERUSER,
                "PG_PASSWORD", PostgresServer.PASSWORD);
        assertThat(finished(start(environment, "migrate"))).isZero();
        assertThatTwoImportsLoseNothing(environment);
    }

    /// Half of the ids are both writers' own; each reads its file in another order.
    private void assertThatTwoImportsLoseNothing(Map<String, String> environment) throws Exception {
        List<Integer> forth = IntStream.range(0, ROWS).boxed().toList();
        records("first.jsonl", "first", forth);
        records("second.jsonl", "second", forth.reversed());
        Process first = start(environment, "import", "cases", "first.jsonl");
        Process second = start(environment, "import", "cases", "second.jsonl");
        assertThat(finished(first)).isZero();
        assertThat(finished(second)).isZero();
        assertThat(rows(environment)).isEqualTo(ROWS + ROWS / 2L);
    }

    @Test
    void anImportThatIsKilledLeavesWholeUnitsAndIsFinishedByRunningItAgain() throws Exception {
        int total = 40_000;
        records("cases.jsonl", "only", IntStream.range(0, total).boxed().toList());
        long before = 0;
        for (int kill = 1; kill <= KILLS; kill++) {
            killInTheMiddle();
            long stored = rows(Map.of());
            assertThat(stored % BATCH == 0 || stored == total)
                    .as("%d rows", stored)
                    .isTrue();
            assertThat(stored).as("after kill %d", kill).isGreaterThanOrEqualTo(before);
            assertThat(stored).as("after kill %d", kill).isPositive();
            before = stored;
        }
        assertThat(finished(start(Map.of(), "import", "cases", "cases.jsonl"))).isZero();
        assertThat(rows(Map.of())).isEqualTo(total);
    }

    /// Kills an import once it has told of progress: what it told of was acknowledged.
    @Test
    void oneCommandPipedIntoAnotherOnTheSameHomeEnds() throws Exception {
        Files.writeString(folder.resolve("one.json"), "{\"id\":\"C-1\",\"summary\":\"a beacon\"}");
        assertThat(finished(start(Map.of(), "case", "close", "one.json"))).isZero();
        for (int pipe = 0; pipe < 4; pipe++) {
            List<Process> both = ProcessBuilder.startPipeline(
                    List.of(builder(Map.of(), "case", "show", "C-1"), builder(Map.of(), "case", "update", "C-1", "-")));
            for (Process process : both) {
                assertThat(process.waitFor(40, TimeUnit.SECONDS)).isTrue();
                assertThat(process.exitValue()).isZero();
            }
        }
    }

    private void killInTheMiddle() throws Exception {
        Path told = folder.resolve("err.txt");
        Files.deleteIfExists(told);
        Process victim = start(Map.of(), "import", "cases", "cases.jsonl");
        while (!Files.readString(told).contains(" lines · ") && victim.isAlive()) {
            victim.waitFor(20, TimeUnit.MILLISECONDS);
        }
        victim.destroyForcibly().waitFor();
    }

    private void records(String file, String owner, List<Integer> numbers) throws IOException {
        List<String> lines = new ArrayList<>();
        for (int number : numbers) {
            String id = number % 2 == 0 ? "shared-" + number : owner + "-" + number;
            lines.add(JsonText.write(
                    JsonObject.of("id", Json.of(id)).with("summary", Json.of("text " + number + " of " + owner))));
        }
        Files.write(folder.resolve(file), lines);
    }

    private Process start(Map<String, String> environment, String... args) throws IOException {
        return builder(environment, args)
                .redirectOutput(folder.resolve("out.txt").toFile())
                .start();
    }

    private ProcessBuilder builder(Map<String, String> environment, String... args) {
        List<String> command = JavaCommand.of(List.of("-XX:TieredStopAtLevel=1"), RunCommand.class, args);
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("err.txt").toFile()));
        builder.environment().putAll(environmentOf(environment));
        return builder;
    }

    private Map<String, String> environmentOf(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(more);
        all.put("WORKBENCH_HOME", folder.resolve("home").toString());
        all.put("AURORASOC_EMBEDDINGS_BACKEND", "hash");
        return all;
    }

    private static int finished(Process process) throws InterruptedException {
        assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
        return process.exitValue();
    }

    private long rows(Map<String, String> environment) throws Exception {
        assertThat(finished(start(environment, "collections", "--json"))).isZero();
        JsonObject answer = JsonText.readObject(Files.readString(folder.resolve("out.txt")));
        List<Json> collections = ((JsonArray) answer.get("collections")).elements();
        return collections.isEmpty()
                ? 0
                : ((JsonNumber) ((JsonObject) collections.getFirst()).get("rows"))
                        .value()
                        .longValueExact();
    }
}
