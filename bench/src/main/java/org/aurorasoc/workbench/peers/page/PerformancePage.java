package org.aurorasoc.workbench.peers.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.aurorasoc.workbench.peers.found.Run;

/// docs/performance.md out of what was measured: the aims first, then everybody's figures, then the program's own.
public final class PerformancePage {
    private static final String HEAD = """
            # Performance

            Made by `%s`: nobody writes here by hand. The raw output lies in docs/measurements.
            Ratios compare what ran in turn within one run on one machine; times of different runs do not compare. Medians of the
            repeats are given; p50 and p99 are of all repeats pooled.
            """;
    private static final String INDEX_IN_PLACE = """
            With the HNSW index in place every tool stores a few hundred rows a second, this one too: each row walks the graph. Ten
            thousand rows a second are rows without it; "index wanted at the end" is the line to compare.
            """;

    private static final int AIMED_AT = 100_000;

    private final Sources sources;
    private final List<String> lines = new ArrayList<>();

    private PerformancePage(Sources sources) {
        this.sources = sources;
    }

    public static String of(Sources sources) {
        return new PerformancePage(sources).text();
    }

    private String text() {
        lines.addAll(HEAD.formatted(sources.command()).lines().toList());
        measuredOn();
        section("What was wanted, and what is");
        sources.peers().filter(run -> run.rows() != AIMED_AT).ifPresent(run -> {
            lines.add(String.format(
                    Locale.ROOT,
                    "The aims are for %,d rows; beside the peers there were %,d, so those lines prove nothing.",
                    AIMED_AT,
                    run.rows()));
            lines.add("");
        });
        Table aims = new Table("wanted", "measured", "");
        aims().forEach(aim -> aims.row(aim.wanted(), aim.figure(), aim.verdict().word()));
        lines.addAll(aims.lines());
        sources.peers().ifPresent(run -> {
            lines.addAll(new PeerTables(run).lines());
            lines.add("");
            lines.addAll(INDEX_IN_PLACE.lines().toList());
        });
        sources.product().forEach(run -> lines.addAll(ProductTables.lines(run)));
        sources.start().ifPresent(this::start);
        lines.addAll(KernelTable.lines(sources.kernels()));
        return String.join("\n", lines) + "\n";
    }

    List<Aim> aims() {
        Stream<Aim> beside = sources.peers().stream().flatMap(run -> new PeerAims(run).all().stream());
        return Stream.concat(beside, new ProductAims(sources).all().stream()).toList();
    }

    private void section(String title) {
        lines.addAll(List.of("", "## " + title, ""));
    }

    private void measuredOn() {
        section("On what");
        sources.peers().ifPresent(run -> lines.add(machine(run)));
        for (ProductRun run : sources.product()) {
            lines.add(String.format(
                    Locale.ROOT,
                    "- `%s`: %s · %s · workbench %s · load %s before, %s after",
                    run.command(),
                    run.begun(),
                    run.store(),
                    run.version(),
                    Numbers.text(run.member("load_before").orElse(Double.NaN)),
                    Numbers.text(run.member("load_after").orElse(Double.NaN))));
        }
    }

    private static String machine(Run run) {
        return String.format(
                Locale.ROOT,
                "- beside the peers: %s · %d cores, %.1f GiB memory · Java %s · %s · %,d rows, %d repeats · %.0f s · load %s"
                        + " before, %s after",
                run.begun(),
                run.cores(),
                run.memoryGib(),
                run.java(),
                run.server(),
                run.rows(),
                run.repeats(),
                run.seconds(),
                Numbers.text(run.loadBefore()),
                Numbers.text(run.loadAfter()));
    }

    private void start(StartRun run) {
        section("Starting the window");
        lines.add(
                "Made by `sh installer/start-bench.sh`: from the start of the process to the first frame drawn, without a"
                        + " display; starts with and without the cache in turn, medians.");
        lines.add("");
        run.lines().forEach(line -> lines.add("    " + line));
    }
}
