package org.aurorasoc.workbench.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.aurorasoc.workbench.service.bench.BenchReport;
import org.aurorasoc.workbench.service.bench.Figure;
import org.aurorasoc.workbench.service.bench.Machine;
import org.aurorasoc.workbench.service.bench.Measured;

/// A bench's report for people: on what it was measured, then a line a figure.
final class BenchTable {
    private static final double BYTES_A_GIB = 1024.0 * 1024 * 1024;

    private BenchTable() {}

    static List<String> lines(BenchReport report) {
        List<String> lines = new ArrayList<>();
        lines.add(machine(report.machine()));
        String store = report.store().isEmpty() ? "no store" : report.store();
        lines.add(text(
                "%s · %s · workbench %s · %d repeats",
                store, report.model().name(), report.program(), report.plan().repeats()));
        if (!report.degradedReason().isEmpty()) {
            lines.add("Hash mode: " + report.degradedReason());
        }
        lines.add(text(
                "%s · %.0f s · load %.1f before, %.1f after",
                report.begun(), report.seconds(), report.loadBefore(), report.loadAfter()));
        lines.add("");
        TextTable table = new TextTable("part", "rows", "what", "k", "p50 ms", "p99 ms", "recall", "figure");
        report.figures().forEach(figure -> table.row(row(figure)));
        lines.addAll(table.lines());
        return lines;
    }

    private static String machine(Machine machine) {
        String memory = machine.memoryBytes() < 0
                ? "memory unknown"
                : text("%.1f GiB memory", machine.memoryBytes() / BYTES_A_GIB);
        return text(
                "%d cores, %s · %s · Java %s, heap up to %.1f GiB, %s",
                machine.cores(),
                memory,
                machine.system(),
                machine.java(),
                machine.heapBytes() / BYTES_A_GIB,
                machine.wide() ? "wide instructions" : "no wide instructions");
    }

    private static String[] row(Figure figure) {
        String rows = figure.rows() == 0 ? "" : text("%,d", figure.rows());
        String[] rest =
                switch (figure.measured()) {
                    case Measured.Times times -> cells("", times, "", text("n %,d", times.n()));
                    case Measured.Recalled(var k, var times, var recall, var full) ->
                        cells(Integer.toString(k), times, text("%.4f", recall), text("k of k in %.1f %%", 100 * full));
                    case Measured.Crowded crowd ->
                        cells(
                                "",
                                crowd.times(),
                                "",
                                text("%,.0f/s, %.2f %% errors", crowd.perSecond(), 100 * crowd.errors()));
                    case Measured.Amount(var value, var unit) ->
                        new String[] {"", "", "", "", text(value < 10 ? "%.2f %s" : "%,.0f %s", value, unit)};
                    case Measured.Off(var why) -> new String[] {"", "", "", "", "off: " + why};
                };
        return new String[] {figure.part().word(), rows, figure.what(), rest[0], rest[1], rest[2], rest[3], rest[4]};
    }

    private static String[] cells(String k, Measured.Times times, String recall, String figure) {
        return new String[] {k, text("%.2f", times.p50()), text("%.2f", times.p99()), recall, figure};
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
