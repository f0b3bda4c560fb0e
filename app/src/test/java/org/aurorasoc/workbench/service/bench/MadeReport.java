package org.aurorasoc.workbench.service.bench;

import java.time.Instant;
import java.util.List;
import org.aurorasoc.workbench.domain.ModelId;
import org.aurorasoc.workbench.service.bench.Measured.Times;

/// A report with one figure of each kind.
public final class MadeReport {
    private static final Machine MACHINE =
            new Machine(2, 25_200_000_000L, 6_100_000_000L, "25.0.3+9", "Linux amd64", true);
    private static final Times TIMES = new Times(0.5, 1.25, 300);

    private MadeReport() {}

    public static BenchReport report() {
        return new BenchReport(
                "1.2.3",
                MACHINE,
                "PostgreSQL 15.18 · pgvector 0.8.0",
                ModelId.HASH,
                "Hash mode is chosen.",
                new BenchPlan(List.of(1_000), BenchPlan.EVERYTHING, 3),
                Instant.parse("2026-11-22T10:00:00Z"),
                12.5,
                0.25,
                1.75,
                List.of("Dropped one."),
                List.of(
                        new Figure(PartName.EMBEDDING, 0, "one text", TIMES),
                        new Figure(PartName.SEARCH, 1_000, "unfiltered", new Measured.Recalled(10, TIMES, 0.998, 0.99)),
                        new Figure(PartName.CROWD, 1_000, "50 at once", new Measured.Crowded(50, 1_234, TIMES, 0.005)),
                        new Figure(PartName.INGEST, 1_000, "rows stored", new Measured.Amount(45_678.9, "rows/s")),
                        new Figure(PartName.ENRICH, 1_000, "cache", new Measured.Off("no cache is configured"))));
    }
}
