package org.aurorasoc.workbench.viewmodel.why;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.aurorasoc.workbench.domain.casefile.AuditNote;
import org.aurorasoc.workbench.domain.casefile.AuditRow;
import org.aurorasoc.workbench.domain.casefile.CaseRow;
import org.aurorasoc.workbench.i18n.Messages;
import org.aurorasoc.workbench.service.casework.CaseDetails;

/// Writes what is kept beside a case: its version, what was done to it, and by whom.
final class NotesWriter {
    private static final int MOST = 20;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(ZoneOffset.UTC);

    private NotesWriter() {}

    static CaseNotes notes(Messages messages, CaseDetails details, Discretion discretion) {
        List<Named> versions = new ArrayList<>();
        details.row().ifPresent(row -> versions.add(version(messages, row, discretion)));
        if (details.isOfAnotherClient()) {
            versions.add(new Named("", messages.text("case.other.client")));
        }
        details.history().stream().limit(MOST).forEach(row -> versions.add(note(messages, row, discretion)));
        return new CaseNotes(details.links(), versions);
    }

    private static Named version(Messages messages, CaseRow row, Discretion discretion) {
        return new Named(
                time(messages, row.updatedAt()),
                messages.text(
                        "case.version",
                        row.version(),
                        discretion.member("closed_by", Inert.plain(row.closedBy())),
                        time(messages, row.storedAt())));
    }

    private static Named note(Messages messages, AuditRow row, Discretion discretion) {
        AuditNote note = row.note();
        return new Named(
                time(messages, note.at()),
                messages.text(
                        "case.note",
                        Inert.plain(note.action()),
                        discretion.member("closed_by", Inert.plain(note.actor()))));
    }

    private static String time(Messages messages, Instant at) {
        return messages.text("case.utc", TIME.format(at));
    }
}
