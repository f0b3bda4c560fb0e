package org.aurorasoc.workbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.aurorasoc.workbench.service.bench.MadeReport;
import org.junit.jupiter.api.Test;

class BenchTableTest {
    private final List<String> lines = BenchTable.lines(MadeReport.report());

    @Test
    void itBeginsWithWhatWasMeasuredOnAndSaysHashModeAndLoad() {
        assertThat(lines.subList(0, 5))
                .containsExactly(
                        "2 cores, 23.5 GiB memory · Linux amd64 · Java 25.0.3+9, heap up to 5.7 GiB, wide instructions",
                        "PostgreSQL 15.18 · pgvector 0.8.0 · hash-sha256 · workbench 1.2.3 · 3 repeats",
                        "Hash mode: Hash mode is chosen.",
                        "2026-11-22T10:00:00Z · 13 s · load 0.3 before, 1.8 after",
                        "");
    }

    @Test
    void aLineIsAFigure() {
        assertThat(lines.subList(5, lines.size()))
                .containsExactly(
                        "part       rows   what         k   p50 ms  p99 ms  recall  figure",
                        "embedding         one text         0.50    1.25            n 300",
                        "search     1,000  unfiltered   10  0.50    1.25    0.9980  k of k in 99.0 %",
                        "crowd      1,000  50 at once       0.50    1.25            1,234/s, 0.50 % errors",
                        "ingest     1,000  rows stored                              45,679 rows/s",
                        "enrich     1,000  cache                                    off: no cache is configured");
    }
}
