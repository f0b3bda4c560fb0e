package org.aurorasoc.workbench.peers.found;

import java.util.List;
import java.util.OptionalDouble;

/// A run beside the peers: on what, of what versions, and what was found.
public record Run(
        String begun,
        int cores,
        double memoryGib,
        String java,
        String server,
        int rows,
        int repeats,
        double loadBefore,
        double loadAfter,
        double seconds,
        List<Finding> findings) {
    public Run {
        findings = List.copyOf(findings);
    }

    public OptionalDouble figure(Topic topic, String line, String contestant, String name) {
        return findings.stream()
                .filter(finding -> finding.topic() == topic
                        && finding.line().equals(line)
                        && finding.contestant().equals(contestant))
                .map(finding -> finding.figure(name))
                .filter(OptionalDouble::isPresent)
                .findFirst()
                .orElse(OptionalDouble.empty());
    }
}
