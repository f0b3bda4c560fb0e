package org.aurorasoc.workbench.peers.page;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.aurorasoc.workbench.peers.page.Aim.Bound;
import org.aurorasoc.workbench.service.bench.Slice;

/// The aims that the program's own bench answers.
final class ProductAims {
    private static final int ROWS = 100_000;
    private static final int MANY = 1_000_000;
    private static final String P50 = "p50";
    private static final String P99 = "p99";
    private static final String EMBEDDED = "embedded";
    private static final String POSTGRES = "PostgreSQL";
    private static final List<String> LEGS = List.of("search", "words", "hybrid");

    private final Sources sources;

    ProductAims(Sources sources) {
        this.sources = sources;
    }

    List<Aim> all() {
        List<Aim> aims = new ArrayList<>();
        aims.add(textToRows(false, EMBEDDED));
        aims.add(textToRows(true, POSTGRES));
        aims.add(legs(false, EMBEDDED));
        aims.add(legs(true, POSTGRES));
        aims.add(Aim.all(
                "embedded, 100,000 rows: search p50 ≤ 1 ms at recall ≥ 0.995",
                Bound.atMost(P50, unfiltered(false, ROWS, P50), 1, "ms"),
                Bound.atLeast("recall", unfiltered(false, ROWS, "recall"), 0.995, "")));
        aims.add(opensReady());
        aims.add(million());
        aims.add(Aim.all(
                "1,000,000 rows on PostgreSQL: > 10,000 rows/s without index",
                Bound.atLeast(
                        "",
                        sources.product(true, "ingest", MANY, "rows stored, no index", 0, "value"),
                        10_000,
                        "rows/s")));
        aims.add(crowd());
        aims.add(window());
        return aims;
    }

    private OptionalDouble unfiltered(boolean postgres, int rows, String member) {
        return sources.product(postgres, "search", rows, Slice.ALL.words(), 10, member);
    }

    private Aim textToRows(boolean postgres, String store) {
        String what = "text of 12 pieces to 10 rows";
        return Aim.all(
                store + ", 100,000 rows: text of 12 pieces to 10 rows p50 ≤ 6 ms, p99 ≤ 20 ms",
                Bound.atMost(P50, sources.product(postgres, "text", ROWS, what, 0, P50), 6, "ms"),
                Bound.atMost(P99, sources.product(postgres, "text", ROWS, what, 0, P99), 20, "ms"));
    }

    private Aim legs(boolean postgres, String store) {
        Bound[] bounds = LEGS.stream()
                .map(part -> Bound.atMost(part, sources.worst(postgres, part, ROWS, P99), 100, "ms"))
                .toArray(Bound[]::new);
        return Aim.all(store + ", 100,000 rows: all legs p99 < 100 ms (the worst line of each)", bounds);
    }

    /// Ready is when the first question by all legs has its answer.
    private Aim opensReady() {
        OptionalDouble opened = start("store opened");
        OptionalDouble asked = start("first question by all legs then");
        OptionalDouble whole = opened.isPresent() && asked.isPresent()
                ? OptionalDouble.of(opened.getAsDouble() + asked.getAsDouble())
                : OptionalDouble.empty();
        return Aim.all(
                "embedded, 100,000 rows: opens ready in ≤ 1 s",
                Bound.atMost("opened and the first question answered", whole, 1_000, "ms"));
    }

    private OptionalDouble start(String what) {
        return sources.product(false, "start", ROWS, what, 0, P50);
    }

    private Aim million() {
        return Aim.all(
                "1,000,000 rows on PostgreSQL: p99 < 100 ms, recall > 0.95, hybrid < 150 ms",
                Bound.atMost(P99, unfiltered(true, MANY, P99), 100, "ms"),
                Bound.atLeast("recall", unfiltered(true, MANY, "recall"), 0.95, ""),
                Bound.atMost("hybrid p99", sources.worst(true, "hybrid", MANY, P99), 150, "ms"));
    }

    private Aim crowd() {
        return Aim.all(
                "50 concurrent searchers: errors < 1 %",
                Bound.atMost("100,000 rows, embedded", errors(false, ROWS), 0.01, "of 1"),
                Bound.atMost("100,000 rows, PostgreSQL", errors(true, ROWS), 0.01, "of 1"));
    }

    private OptionalDouble errors(boolean postgres, int rows) {
        return sources.product(postgres, "crowd", rows, "50 at once, k 10", 0, "errors");
    }

    private Aim window() {
        return Aim.atMost(
                "window shown ≤ 0.6 × the same program without the cache",
                0.6,
                sources.start().map(run -> run.withCache(StartRun.SHOWN)).orElse(OptionalDouble.empty()),
                sources.start().map(run -> run.withoutCache(StartRun.SHOWN)).orElse(OptionalDouble.empty()),
                "ms");
    }
}
