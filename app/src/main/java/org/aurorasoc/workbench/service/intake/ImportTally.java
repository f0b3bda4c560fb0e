package org.aurorasoc.workbench.service.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.aurorasoc.workbench.service.intake.ImportReport.BadLine;
import org.aurorasoc.workbench.service.intake.ImportReport.RowFate;

/// Counts while an import runs, for its reader and its writer.
final class ImportTally {
    private static final double NANOS_A_SECOND = 1e9;

    private final String collection;
    private final long start = System.nanoTime();
    private final Map<RowFate, Long> fates = new EnumMap<>(RowFate.class);
    private final List<BadLine> firstBad = new ArrayList<>();
    private long lines;
    private long badLines;
    private long truncated;

    ImportTally(String collection) {
        this.collection = collection;
    }

    synchronized void line() {
        lines++;
    }

    synchronized long lines() {
        return lines;
    }

    synchronized void bad(long number, String why) {
        badLines++;
        if (firstBad.size() < ImportReport.FAULTS_KEPT) {
            firstBad.add(new BadLine(number, why));
        }
    }

    synchronized void count(Map<RowFate, Long> batch, long cut) {
        batch.forEach((fate, rows) -> fates.merge(fate, rows, Long::sum));
        truncated += cut;
    }

    synchronized ImportReport report(BulkOutcome bulk) {
        double seconds = (System.nanoTime() - start) / NANOS_A_SECOND;
        List<BadLine> inOrder = firstBad.stream()
                .sorted(Comparator.comparingLong(BadLine::number))
                .toList();
        return new ImportReport(collection, lines, fates, truncated, badLines, inOrder, bulk, seconds);
    }
}
