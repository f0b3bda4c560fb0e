package org.aurorasoc.workbench.service.intake;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.aurorasoc.workbench.domain.CaseRecord;
import org.aurorasoc.workbench.domain.CollectionName;
import org.aurorasoc.workbench.domain.Severity;
import org.aurorasoc.workbench.domain.StoredAt;
import org.aurorasoc.workbench.domain.StoredEntry;
import org.aurorasoc.workbench.domain.casefile.AuditNote;
import org.aurorasoc.workbench.domain.casefile.CaseRow;
import org.aurorasoc.workbench.domain.json.Fields;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.domain.trace.TraceReader;
import org.aurorasoc.workbench.service.intake.ImportReport.RowFate;
import org.aurorasoc.workbench.store.CaseFile;
import org.aurorasoc.workbench.store.Change;
import org.jspecify.annotations.Nullable;

/// What closing a case writes beside its row: the next version in the case file, what the case is found by, and a note
/// of who did it. An import is closure in batches, with one note a batch.
public final class CaseFiler implements Beside {
    private final CaseFile file;
    private final TraceReader reader;
    private final Clock clock;
    private final String actor;

    /// `actor` is the name under which the notes are written.
    public CaseFiler(CaseFile file, TraceReader reader, Clock clock, String actor) {
        this.file = file;
        this.reader = reader;
        this.clock = clock;
        this.actor = actor;
    }

    @Override
    public List<Change> changes(List<Planned> plans) {
        List<Planned> written =
                plans.stream().filter(plan -> plan.fate() != RowFate.UNCHANGED).toList();
        if (written.isEmpty()) {
            return List.of();
        }
        Map<String, CaseRow> before =
                file.rows(written.stream().map(plan -> plan.key().sourceId()).toList());
        List<Change> changes = new ArrayList<>();
        written.forEach(plan -> changes.addAll(
                filed(plan, CaseVersion.next(before.get(plan.key().sourceId())))));
        changes.add(note("import", CollectionName.CASES, counts(written)));
        return changes;
    }

    /// Version and traces of one case.
    public List<Change> filed(Planned plan, int version) {
        StoredEntry old = plan.old();
        return List.of(
                new Change.FileCase(row(plan, version), old == null ? null : old.createdAt()),
                new Change.Trace(plan.key(), null, reader.read(plan.payload())));
    }

    /// `subject` is the id of what it was done to; `detail` holds no case text.
    public Change note(String action, String subject, JsonObject detail) {
        return new Change.Note(new AuditNote(clock.instant(), actor, action, subject, detail));
    }

    private CaseRow row(Planned plan, int version) {
        CaseRecord record = new CaseRecord(plan.key().sourceId(), plan.payload());
        Instant now = clock.instant();
        return new CaseRow(
                plan.key().sourceId(),
                version,
                plan.payload(),
                record.outcome().orElse(null),
                severity(record),
                record.text("tlp").orElse(null),
                plan.textHash(),
                record.storedAt().flatMap(StoredAt::read).orElse(now),
                now,
                record.text("closed_by").filter(name -> !name.isBlank()).orElse(actor));
    }

    private static @Nullable String severity(CaseRecord record) {
        return record.severity().isEmpty()
                ? null
                : Severity.of(record.severity()).word();
    }

    private static JsonObject counts(List<Planned> written) {
        Fields counts = new Fields();
        for (RowFate fate : RowFate.values()) {
            long rows = written.stream().filter(plan -> plan.fate() == fate).count();
            if (rows > 0) {
                counts.put(fate.name().toLowerCase(Locale.ROOT), rows);
            }
        }
        return counts.build();
    }
}
