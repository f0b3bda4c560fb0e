package org.aurorasoc.workbench.service.copying;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aurorasoc.workbench.domain.CaseRecord;

/// Cases as Markdown, a section each. A marking stands above and below what it marks.
final class MarkdownCases {
    private final CaseFacts facts;

    MarkdownCases(CaseFacts facts) {
        this.facts = facts;
    }

    String of(List<CopiedCase> cases) {
        return cases.stream().map(this::one).collect(Collectors.joining("\n\n")) + "\n";
    }

    private String one(CopiedCase copied) {
        CaseRecord record = copied.record();
        List<String> lines = new ArrayList<>();
        marking(lines, record);
        lines.add("## " + facts.title(record));
        lines.add("");
        fact(lines, "Case", facts.id(record));
        fact(lines, "Similarity", copied.scoreText());
        fact(lines, "Severity", facts.severity(record));
        fact(lines, "Outcome", facts.outcome(record));
        fact(lines, "Stored", facts.storedAt(record));
        fact(lines, "Techniques", String.join(", ", facts.techniques(record)));
        section(lines, Stream.of(facts.summary(record)).filter(text -> !text.isBlank()), "Summary");
        section(lines, facts.worked(record).stream().map(each -> "- " + each), "What worked");
        section(
                lines,
                facts.indicators(record).stream().map(each -> "- `" + each.replace('`', '\'') + "`"),
                "Indicators");
        if (!facts.marking(record).isEmpty()) {
            lines.add("");
            marking(lines, record);
            lines.removeLast();
        }
        return String.join("\n", lines);
    }

    private void marking(List<String> lines, CaseRecord record) {
        if (!facts.marking(record).isEmpty()) {
            lines.add("**" + facts.marking(record) + "**");
            lines.add("");
        }
    }

    private static void fact(List<String> lines, String name, String value) {
        if (!value.isEmpty()) {
            lines.add("- " + name + ": " + value);
        }
    }

    private static void section(List<String> lines, Stream<String> content, String name) {
        List<String> all = content.toList();
        if (!all.isEmpty()) {
            lines.add("");
            lines.add("**" + name + "**");
            lines.add("");
            lines.addAll(all);
        }
    }
}
