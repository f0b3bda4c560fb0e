package org.aurorasoc.workbench.peers.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.aurorasoc.workbench.json.JsonText;
import org.aurorasoc.workbench.peers.embed.EmbeddingMatch;
import org.aurorasoc.workbench.peers.found.Finding;
import org.aurorasoc.workbench.peers.found.Run;
import org.aurorasoc.workbench.peers.found.RunDocument;
import org.aurorasoc.workbench.peers.found.Topic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PerformancePageTest {
    private static final String COMMAND = "sh installer/bench.sh --rows 100000";

    private static Run run(double ours, double theirs) {
        return new Run(
                "2026-01-02T03:04:05Z",
                2,
                24.1,
                "25",
                "PostgreSQL 15",
                100_000,
                3,
                0.1,
                2.5,
                60,
                List.of(
                        Finding.of(Topic.EMBEDDING, EmbeddingMatch.BULK, "workbench", Map.of("texts/s", ours)),
                        Finding.of(Topic.EMBEDDING, EmbeddingMatch.BULK, "LangChain4j", Map.of("texts/s", theirs)),
                        Finding.none(Topic.SEARCH, "unfiltered", "Chroma", "it is not to be had")));
    }

    private static ProductRun product(String store, double p50, double p99) {
        String document = """
                {"store": "%s", "program": "0.1", "begun": "2026-01-02T03:04:05Z", "load_before": 0.5, "load_after": 1,
                 "machine": {"cores": 2, "java": "25", "system": "Linux"},
                 "figures": [{"part": "text", "rows": 100000, "what": "text of 12 pieces to 10 rows", "unit": "ms",
                              "p50": %s, "p99": %s, "n": 300},
                             {"part": "start", "rows": 100000, "what": "process", "off": "cannot | here"}]}
                """.formatted(store, p50, p99);
        return new ProductRun(JsonText.readObject(document), "sh installer/run.sh bench");
    }

    private static String page(Optional<Run> run, List<ProductRun> product) {
        return PerformancePage.of(new Sources(COMMAND, run, product, Optional.empty(), List.of()));
    }

    private static String line(String page, String with) {
        return page.lines().filter(line -> line.contains(with)).findFirst().orElseThrow();
    }

    @Test
    void anAimThatIsReachedSaysSoWithBothFigures() {
        String line = line(page(Optional.of(run(150, 100)), List.of()), "bulk embedding, 60-piece");

        assertThat(line).contains("1.50 ×").contains("150 beside 100 texts/s").endsWith("| met |");
    }

    @Test
    void anAimThatIsMissedIsNotHidden() {
        String line = line(page(Optional.of(run(120, 100)), List.of()), "bulk embedding, 60-piece");

        assertThat(line).contains("1.20 ×").endsWith("| **not met** |");
    }

    @Test
    void anAimNobodyMeasuredIsNeitherMetNorMissed() {
        String page = page(Optional.of(run(150, 100)), List.of());

        assertThat(line(page, "mixed lengths ≥ 1.1")).endsWith("| not measured in this run |");
        assertThat(line(page, "1,000,000 rows on PostgreSQL: p99")).endsWith("| not measured in this run |");
    }

    @Test
    void aContestantThatCouldNotRunIsNamedWithItsReason() {
        assertThat(line(page(Optional.of(run(1, 1)), List.of()), "it is not to be had"))
                .contains("Chroma");
    }

    @Test
    void machineAndCommandAreNamed() {
        String page = page(Optional.of(run(1, 1)), List.of());

        assertThat(page).contains(COMMAND).contains("2 cores, 24.1 GiB memory").contains("load 0.100 before");
    }

    @Test
    void figuresOfTheProgramsOwnBenchAnswerTheAimOfTheirStore() {
        List<ProductRun> product = List.of(product("H2 2.5", 2, 15), product("PostgreSQL 15 · pgvector 0.8", 7, 15));
        String page = page(Optional.empty(), product);

        assertThat(line(page, "embedded, 100,000 rows: text of 12"))
                .contains("p50 2.00 ms")
                .endsWith("| met |");
        assertThat(line(page, "PostgreSQL, 100,000 rows: text of 12"))
                .contains("p50 7.00 ms")
                .endsWith("**not met** |");
        assertThat(line(page, "off: cannot")).contains("cannot \\| here");
    }

    @Test
    void oneBoundThatFailsIsAMissAndOneThatIsUnknownLeavesItOpen() {
        Aim.Bound holds = Aim.Bound.atMost("a", OptionalDouble.of(1), 2, "ms");
        Aim.Bound fails = Aim.Bound.atLeast("b", OptionalDouble.of(1), 2, "ms");
        Aim.Bound unknown = Aim.Bound.atMost("c", OptionalDouble.empty(), 2, "ms");

        assertThat(Aim.all("", holds).verdict()).isEqualTo(Aim.Verdict.MET);
        assertThat(Aim.all("", holds, fails, unknown).verdict()).isEqualTo(Aim.Verdict.MISSED);
        assertThat(Aim.all("", holds, unknown).verdict()).isEqualTo(Aim.Verdict.UNKNOWN);
        assertThat(Aim.all("", unknown).verdict()).isEqualTo(Aim.Verdict.UNKNOWN);
    }

    @Test
    void theMediansOfStartsAreReadFromTheirLines() {
        StartRun start = new StartRun(List.of(
                "without cache|window shown|2100",
                "window shown: without cache 2000 ms, with cache 1100 ms, ratio 0.55",
                "first answer: without cache 3000 ms, with cache 2900 ms, ratio 0.97"));
        Sources sources = new Sources(COMMAND, Optional.empty(), List.of(), Optional.of(start), List.of());

        assertThat(line(PerformancePage.of(sources), "window shown ≤"))
                .contains("0.55 ×")
                .endsWith("| met |");
    }

    @Test
    void aRunIsReadBackAsItWasWritten() {
        Run run = run(120.5, 100);

        assertThat(RunDocument.read(RunDocument.of(run))).isEqualTo(run);
    }

    @Test
    void aFolderWithSomeOfTheFilesGivesAPageOfThose(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("peers.json"), JsonText.write(RunDocument.of(run(150, 100))));
        Files.writeString(folder.resolve("bench-postgres.json"), "");
        Path page = folder.resolve("page.md");

        PageMaker.main(new String[] {folder.toString(), page.toString(), COMMAND});

        assertThat(Files.readString(page)).contains("# Performance").contains("| met |");
    }
}
