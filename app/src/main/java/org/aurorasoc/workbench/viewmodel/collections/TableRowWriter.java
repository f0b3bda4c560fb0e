package org.aurorasoc.workbench.viewmodel.collections;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aurorasoc.workbench.domain.AsciiCase;
import org.aurorasoc.workbench.domain.CaseRecord;
import org.aurorasoc.workbench.domain.CodePoints;
import org.aurorasoc.workbench.domain.OutcomeAliases;
import org.aurorasoc.workbench.domain.Severity;
import org.aurorasoc.workbench.domain.StoredEntry;
import org.aurorasoc.workbench.domain.VisibleText;
import org.aurorasoc.workbench.domain.intel.VerdictWord;
import org.aurorasoc.workbench.domain.json.JsonBoolean;
import org.aurorasoc.workbench.domain.refang.Defang;
import org.aurorasoc.workbench.i18n.Messages;
import org.aurorasoc.workbench.viewmodel.Age;
import org.aurorasoc.workbench.viewmodel.AgeWriter;
import org.aurorasoc.workbench.viewmodel.SentenceCase;
import org.aurorasoc.workbench.viewmodel.Workplace;

/// Reads a stored row into a row of the table.
final class TableRowWriter {
    private static final int LONGEST = 200;
    private static final int MOST_TECHNIQUES = 20;
    private static final Pattern TECHNIQUE = Pattern.compile("T\\d{4}(\\.\\d{3})?");
    private static final String SHORTENED_PREFIX = "all-";

    private final Messages messages;
    private final AgeWriter ages;

    TableRowWriter(Workplace place) {
        messages = place.messages();
        ages = new AgeWriter(place.messages(), place.clock());
    }

    TableRow row(StoredEntry entry) {
        CaseRecord record = new CaseRecord(entry.key().sourceId(), entry.payload());
        String value = record.text("value").orElse("");
        String type = record.text("type").orElse("");
        String title = title(record, type, value);
        Optional<VerdictWord> verdict = verdict(record);
        String severity = word(record.severity(), "severity.unknown");
        Age added = ages.of(entry.createdAt());
        String id = shown(entry.key().sourceId());
        return new TableRow(
                entry.key(),
                entry.createdAt(),
                id,
                title,
                value,
                Severity.of(record.severity()),
                severity,
                OutcomeAliases.USUAL.classOf(record.outcome()),
                word(record.outcome(), "outcome.none"),
                techniques(record),
                shown(type),
                verdict,
                verdict.isEmpty() ? word(record.text("verdict"), "table.verdict.none") : verdictWord(verdict.get()),
                shown(record.text("context").orElse("")),
                model(entry),
                added,
                record.field("sample") == JsonBoolean.TRUE,
                messages.text("table.spoken", id, title, value.isEmpty() ? severity : shown(type), added.text()));
    }

    private static String techniques(CaseRecord record) {
        return record.techniques().stream()
                .limit(MOST_TECHNIQUES)
                .map(TableRowWriter::shown)
                .collect(Collectors.joining(" "));
    }

    private String title(CaseRecord record, String type, String value) {
        if (!value.isEmpty()) {
            return Defang.value(type, VisibleText.line(cut(value)));
        }
        String title = Defang.text(VisibleText.line(record.title()));
        return title.isEmpty() ? messages.text("row.untitled") : title;
    }

    /// As the badge calls it; the inspector tells the whole name.
    private static String model(StoredEntry entry) {
        String name = shown(entry.model().name());
        return name.startsWith(SHORTENED_PREFIX) ? name.substring(SHORTENED_PREFIX.length()) : name;
    }

    private static Optional<VerdictWord> verdict(CaseRecord record) {
        String word = AsciiCase.lower(record.text("verdict").orElse(""));
        return Stream.of(VerdictWord.values())
                .filter(each -> each.word().equals(word))
                .findFirst();
    }

    private String verdictWord(VerdictWord verdict) {
        return messages.text("table.verdict." + verdict.word());
    }

    private String word(Optional<String> stored, String otherwise) {
        String shown = shown(stored.orElse(""));
        return shown.isEmpty() ? messages.text(otherwise) : SentenceCase.capitalised(shown);
    }

    private static String shown(String text) {
        return defanged(cut(text));
    }

    /// The dot of a technique's id is no dot of a name.
    static String defanged(String text) {
        return TECHNIQUE.matcher(text).matches() ? text : Defang.text(VisibleText.line(text));
    }

    /// Before anything else is done with it: a value may have megabytes.
    private static String cut(String text) {
        return CodePoints.shortened(text, LONGEST);
    }
}
