package org.aurorasoc.workbench.peers.page;

import java.util.ArrayList;
import java.util.List;
import org.aurorasoc.workbench.domain.json.JsonObject;

/// The program's own figures of one run, a line each.
final class ProductTables {
    private static final double PER_CENT = 100;

    private ProductTables() {}

    static List<String> lines(ProductRun run) {
        List<String> lines = new ArrayList<>(List.of("", "## The program's own bench: " + run.store(), ""));
        run.machine().ifPresent(machine -> lines.add(machine(machine)));
        lines.add("What each line means stands in docs/bench.md.");
        lines.add("");
        Table table = new Table("part", "rows", "what", "k", "p50 ms", "p99 ms", "recall", "figure");
        run.figures().forEach(figure -> table.row(row(figure)));
        lines.addAll(table.lines());
        return lines;
    }

    private static String machine(JsonObject machine) {
        return "Java " + machine.text("java").orElse("") + " on "
                + machine.text("system").orElse("") + ", " + number(machine, "cores") + " cores.";
    }

    private static String[] row(JsonObject figure) {
        return new String[] {
            figure.text("part").orElse(""),
            number(figure, "rows").equals("0.00") ? "" : number(figure, "rows"),
            figure.text("what").orElse(""),
            whole(figure, "k"),
            number(figure, "p50"),
            number(figure, "p99"),
            number(figure, "recall"),
            told(figure)
        };
    }

    private static String told(JsonObject figure) {
        List<String> told = new ArrayList<>();
        figure.text("off").ifPresent(why -> told.add("off: " + why));
        ProductRun.number(figure, "value")
                .ifPresent(value ->
                        told.add(Numbers.text(value) + " " + figure.text("unit").orElse("")));
        ProductRun.number(figure, "full")
                .ifPresent(full -> told.add("k of k in " + Numbers.text(PER_CENT * full) + " %"));
        ProductRun.number(figure, "per_second").ifPresent(rate -> told.add(Numbers.text(rate) + "/s"));
        ProductRun.number(figure, "errors")
                .ifPresent(errors -> told.add(Numbers.text(PER_CENT * errors) + " % errors"));
        return String.join(", ", told);
    }

    private static String whole(JsonObject figure, String name) {
        return ProductRun.number(figure, name).isPresent()
                ? Long.toString(Math.round(ProductRun.number(figure, name).getAsDouble()))
                : "";
    }

    private static String number(JsonObject figure, String name) {
        return Numbers.text(ProductRun.number(figure, name).orElse(Double.NaN));
    }
}
