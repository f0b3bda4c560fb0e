package org.aurorasoc.workbench.service.copying;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aurorasoc.workbench.domain.CaseRecord;

/// Cases as comma-separated values, a row each. A cell that a spreadsheet would take for a formula becomes a text.
final class CsvCases {
    private static final String FORMULA_STARTS = "=+-@\t\r";
    private static final List<String> HEAD = List.of(
            "id",
            "similarity",
            "title",
            "severity",
            "outcome",
            "techniques",
            "stored_at",
            "tlp",
            "indicators",
            "what_worked",
            "summary");

    private final CaseFacts facts;

    CsvCases(CaseFacts facts) {
        this.facts = facts;
    }

    String of(List<CopiedCase> cases) {
        return Stream.concat(Stream.of(String.join(",", HEAD)), cases.stream().map(this::row))
                .map(line -> line + "\r\n")
                .collect(Collectors.joining());
    }

    private String row(CopiedCase copied) {
        CaseRecord record = copied.record();
        Stream<String> texts = Stream.of(
                facts.title(record),
                facts.severity(record),
                facts.outcome(record),
                String.join(" ", facts.techniques(record)),
                facts.storedAt(record),
                facts.marking(record),
                String.join(" ", facts.indicators(record)),
                String.join("; ", facts.worked(record)),
                facts.summary(record));
        String rest = texts.map(CsvCases::cell).collect(Collectors.joining(","));
        return cell(facts.id(record)) + "," + copied.scoreText() + "," + rest;
    }

    private static String cell(String text) {
        boolean isFormula = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
        return '"' + (isFormula ? "'" : "") + text.replace("\"", "\"\"") + '"';
    }
}
