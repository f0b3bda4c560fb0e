package org.aurorasoc.workbench.peers.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.aurorasoc.workbench.peers.found.Finding;
import org.aurorasoc.workbench.peers.found.Run;
import org.aurorasoc.workbench.peers.found.Topic;
import org.aurorasoc.workbench.peers.store.OurStore;

/// Everybody's figures, a table a topic: a row a contestant, and by how much its first figure differs from ours.
final class PeerTables {
    private final Run run;

    PeerTables(Run run) {
        this.run = run;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (Topic topic : Topic.values()) {
            List<Finding> findings = run.findings().stream()
                    .filter(finding -> finding.topic() == topic)
                    .sorted(java.util.Comparator.comparing(finding -> place(finding.line())))
                    .toList();
            if (!findings.isEmpty()) {
                lines.addAll(List.of("", "## " + topic.title(), ""));
                lines.addAll(table(findings).lines());
            }
        }
        return lines;
    }

    /// Where a line first stands: the same line of somebody measured later stands beside it.
    private int place(String line) {
        return run.findings().stream().map(Finding::line).toList().indexOf(line);
    }

    private static Table table(List<Finding> findings) {
        List<String> names = findings.stream()
                .flatMap(finding -> finding.inOrder().keySet().stream())
                .distinct()
                .toList();
        String[] heads = Stream.concat(
                        Stream.of("what", "by whom"), Stream.concat(names.stream(), Stream.of("theirs : ours")))
                .toArray(String[]::new);
        Table table = new Table(heads);
        for (Finding finding : findings) {
            List<String> cells = new ArrayList<>(List.of(finding.line(), finding.contestant()));
            names.forEach(name -> cells.add(Numbers.text(finding.figure(name).orElse(Double.NaN))));
            cells.add(finding.note().isEmpty() ? ratio(finding, findings) : finding.note());
            table.row(cells.toArray(String[]::new));
        }
        return table;
    }

    private static String ratio(Finding finding, List<Finding> findings) {
        String first = leading(finding);
        OptionalDouble ours = findings.stream()
                .filter(other -> other.line().equals(finding.line())
                        && other.contestant().equals(OurStore.NAME))
                .map(other -> other.figure(first))
                .findFirst()
                .orElse(OptionalDouble.empty());
        OptionalDouble theirs = finding.figure(first);
        boolean compares = !finding.contestant().equals(OurStore.NAME) && ours.isPresent() && theirs.isPresent();
        return compares ? Numbers.text(theirs.getAsDouble() / ours.getAsDouble()) + " in " + first : "";
    }

    /// The figure by which a line is compared.
    private static String leading(Finding finding) {
        return Arrays.asList("p50 ms", "ms", "rows/s", "texts/s").stream()
                .filter(name -> finding.figure(name).isPresent())
                .findFirst()
                .orElse("");
    }
}
