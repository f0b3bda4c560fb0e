package org.aurorasoc.workbench.viewmodel.why;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.aurorasoc.workbench.domain.CaseRecord;
import org.aurorasoc.workbench.domain.OutcomeClass;
import org.aurorasoc.workbench.domain.Severity;
import org.aurorasoc.workbench.domain.StoredAt;
import org.aurorasoc.workbench.domain.StoredEntry;
import org.aurorasoc.workbench.domain.intel.Tlp;
import org.aurorasoc.workbench.domain.json.JsonBoolean;
import org.aurorasoc.workbench.domain.json.JsonNumber;
import org.aurorasoc.workbench.i18n.Messages;
import org.aurorasoc.workbench.viewmodel.AgeWriter;
import org.aurorasoc.workbench.viewmodel.SentenceCase;

/// Writes a stored case for the screen. Works on texts of any length, so never on the interface thread.
final class CaseWriter {
    static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu-MM-dd").withZone(ZoneOffset.UTC);

    private static final int LONGEST_RAW_TEXT = 4_000;
    private static final int LONGEST_RAW = 60_000;

    private final Messages messages;
    private final AgeWriter ages;
    private final Inert inert;

    CaseWriter(Messages messages, AgeWriter ages, Inert inert) {
        this.messages = messages;
        this.ages = ages;
        this.inert = inert;
    }

    CasePage page(StoredEntry entry, OutcomeClass outcome, Discretion discretion) {
        CaseRecord record = new CaseRecord(entry.key().sourceId(), entry.payload());
        CaseBodyWriter body = new CaseBodyWriter(messages, inert, discretion);
        return new CasePage(
                record, head(record, entry, outcome, discretion), body.body(entry, record), raw(record, discretion));
    }

    private CaseHead head(CaseRecord record, StoredEntry entry, OutcomeClass outcome, Discretion discretion) {
        Instant at = record.storedAt().flatMap(StoredAt::read).orElse(entry.createdAt());
        return new CaseHead(
                Inert.plain(record.id()),
                title(record),
                Severity.of(record.severity()),
                word(record.severity(), "severity.unknown"),
                outcome,
                outcome(record, outcome),
                closed(record, DAY.format(at), discretion),
                ages.of(at).exact(),
                worked(record),
                record.field("sample") == JsonBoolean.TRUE,
                record.text("tlp")
                        .filter(each -> !each.isBlank())
                        .map(CaseWriter::marking)
                        .orElse(""));
    }

    private static String marking(String given) {
        return Tlp.of(given).label().substring("TLP:".length());
    }

    String title(CaseRecord record) {
        String title = inert.line(record.title());
        return title.isEmpty() ? messages.text("row.untitled") : title;
    }

    private String word(Optional<String> stored, String otherwise) {
        String shown = inert.line(stored.orElse(""));
        return shown.isEmpty() ? messages.text(otherwise) : SentenceCase.capitalised(shown);
    }

    String severity(CaseRecord record) {
        return word(record.severity(), "severity.unknown");
    }

    String outcome(CaseRecord record, OutcomeClass outcome) {
        String word = word(record.outcome(), "outcome.none");
        return outcome == OutcomeClass.CONTAINED
                        && record.field("minutes_to_contain") instanceof JsonNumber(var minutes)
                ? messages.text("case.contained.in", word, minutes)
                : word;
    }

    private String closed(CaseRecord record, String day, Discretion discretion) {
        String by = record.text("closed_by").map(Inert::plain).orElse("");
        return by.isEmpty()
                ? messages.text("case.closed.on", day)
                : messages.text("case.closed", day, discretion.member("closed_by", by));
    }

    private String worked(CaseRecord record) {
        List<String> worked = CaseBodyWriter.texts(record.field("what_worked"))
                .map(inert::line)
                .toList();
        return worked.isEmpty() ? messages.text("case.unrecorded") : String.join(" · ", worked);
    }

    private RawText raw(CaseRecord record, Discretion discretion) {
        PayloadLines lines = new PayloadLines(inert::line, LONGEST_RAW_TEXT, LONGEST_RAW);
        String text = lines.write(discretion.payload(record.payload()));
        String note = lines.leftOut() == 0 ? "" : messages.text("raw.cut", lines.leftOut());
        return text.length() <= 2 * LONGEST_RAW
                ? new RawText(text, note)
                : new RawText(
                        Inert.start(text, 2 * LONGEST_RAW),
                        messages.text("raw.cut", lines.leftOut() + text.length() - 2L * LONGEST_RAW));
    }

    /// The payload whole, to be copied: defanged, or byte for byte as it is where that is asked for.
    String payload(CaseRecord record, Discretion discretion, boolean fanged) {
        return PayloadLines.whole(
                discretion.payload(record.payload()),
                fanged ? text -> text : text -> inert.of(text).line());
    }
}
