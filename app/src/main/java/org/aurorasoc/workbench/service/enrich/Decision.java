package org.aurorasoc.workbench.service.enrich;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.aurorasoc.workbench.domain.intel.VerdictWord;

/// Which of several sources counts: the gravest verdict, of equal ones the newest. All of them stay in the answer.
final class Decision {
    private Decision() {}

    /// The one that counts first; equal ones stay in the order in which they were found.
    static List<Finding> ordered(List<Finding> findings, Instant at) {
        return findings.stream()
                .sorted(Comparator.comparing(Finding::verdict)
                        .thenComparing(finding -> finding.toldBy(at).orElse(Instant.MIN), Comparator.reverseOrder()))
                .toList();
    }

    /// Why the first one counts; empty where nobody disagrees.
    static String rule(List<Finding> ordered) {
        List<VerdictWord> said =
                ordered.stream().map(Finding::verdict).distinct().toList();
        return said.size() < 2
                ? ""
                : "The sources disagree ("
                        + String.join(", ", said.stream().map(VerdictWord::word).toList())
                        + "): the gravest verdict counts, of equal ones the newest.";
    }
}
