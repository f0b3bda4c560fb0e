package org.aurorasoc.workbench.service.copying;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aurorasoc.workbench.domain.CaseRecord;

/// Cases as plain text, to paste anywhere.
final class PlainCases {
    private final CaseFacts facts;

    PlainCases(CaseFacts facts) {
        this.facts = facts;
    }

    String of(List<CopiedCase> cases) {
        return cases.stream().map(this::one).collect(Collectors.joining("\n\n")) + "\n";
    }

    private String one(CopiedCase copied) {
        CaseRecord record = copied.record();
        List<String> lines = new ArrayList<>();
        lines.add(facts.title(record));
        String score = copied.scoreText();
        lines.add(Stream.of(
                        facts.id(record),
                        score.isEmpty() ? "" : "similarity " + score,
                        facts.severity(record),
                        facts.outcome(record),
                        facts.storedAt(record),
                        facts.marking(record))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · ")));
        add(lines, "Techniques: ", facts.techniques(record), " ");
        add(lines, "Indicators: ", facts.indicators(record), ", ");
        add(lines, "What worked: ", facts.worked(record), "; ");
        if (!facts.summary(record).isBlank()) {
            lines.add(facts.summary(record));
        }
        return String.join("\n", lines);
    }

    private static void add(List<String> lines, String head, List<String> items, String gap) {
        if (!items.isEmpty()) {
            lines.add(head + String.join(gap, items));
        }
    }
}
