package org.aurorasoc.workbench.peers.page;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.aurorasoc.workbench.domain.json.JsonObject;

/// What JMH found out about the inner loops.
final class KernelTable {
    private KernelTable() {}

    static List<String> lines(List<JsonObject> kernels) {
        if (kernels.isEmpty()) {
            return List.of();
        }
        List<String> lines = new ArrayList<>(List.of("", "## Inner loops, by JMH", ""));
        Table table = new Table("kernel", "time", "±", "unit");
        for (JsonObject kernel : kernels) {
            if (kernel.get("primaryMetric") instanceof JsonObject metric) {
                table.row(
                        name(kernel.text("benchmark").orElse("")),
                        text(ProductRun.number(metric, "score")),
                        text(ProductRun.number(metric, "scoreError")),
                        metric.text("scoreUnit").orElse(""));
            }
        }
        lines.addAll(table.lines());
        return lines;
    }

    private static String text(OptionalDouble value) {
        return Numbers.text(value.orElse(Double.NaN));
    }

    /// Class and method, without the package.
    private static String name(String benchmark) {
        String[] parts = benchmark.split("\\.");
        return parts.length < 2 ? benchmark : parts[parts.length - 2] + "." + parts[parts.length - 1];
    }
}
