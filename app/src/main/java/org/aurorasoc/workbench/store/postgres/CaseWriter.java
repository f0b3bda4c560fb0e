package org.aurorasoc.workbench.store.postgres;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aurorasoc.workbench.domain.CodePoints;
import org.aurorasoc.workbench.domain.CollectionName;
import org.aurorasoc.workbench.domain.EntryKey;
import org.aurorasoc.workbench.domain.casefile.CaseRow;
import org.aurorasoc.workbench.error.ConflictException;
import org.aurorasoc.workbench.store.Change;

/// Files versions of cases, each after the one that is stored, on entries that are as their closer saw them. Rows are
/// locked first and in the order of their ids, so that of two closers one waits and is then told.
final class CaseWriter {
    private static final String COLUMNS =
            "version, record, outcome, severity, tlp, text_hash, stored_at, updated_at, closed_by";
    /// A SELECT, because the driver would gather VALUES into one statement and no longer tell which row was refused.
    private static final String FIRST = "INSERT INTO workbench.cases (" + COLUMNS + ", case_id)"
            + " SELECT ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ? ON CONFLICT (case_id) DO NOTHING";

    private static final String NEXT =
            "UPDATE workbench.cases SET (" + COLUMNS + ") = (?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?) WHERE case_id = ?";

    private final Session session;
    private final String table;

    CaseWriter(Session session, TableState state) {
        this.session = session;
        table = new RowSql(state).table();
    }

    static ConflictException conflict() {
        return new ConflictException(
                "Somebody else changed the case since it was read; nothing was stored.",
                "Read it again and decide anew.");
    }

    static List<String> caseIds(Collection<EntryKey> keys) {
        return keys.stream()
                .filter(key -> key.collection().equals(CollectionName.CASES))
                .map(EntryKey::sourceId)
                .distinct()
                .toList();
    }

    /// The keys of the entries that were not there when their closers looked, and must not be there now.
    Set<EntryKey> file(Unit unit) throws SQLException {
        Map<String, Integer> versions = locked(unit);
        if (unit.cases().isEmpty()) {
            return Set.of();
        }
        Map<String, Instant> times = times(unit.cases());
        for (Change.FileCase filed : unit.cases()) {
            CaseRow row = filed.row();
            boolean follows = row.version() == versions.getOrDefault(row.caseId(), 0) + 1;
            if (!follows || !Objects.equals(times.get(row.caseId()), filed.seen())) {
                throw conflict();
            }
            versions.put(row.caseId(), row.version());
        }
        write(FIRST, unit.cases(), row -> row.version() == 1);
        write(NEXT, unit.cases(), row -> row.version() > 1);
        return unit.cases().stream()
                .filter(filed -> filed.seen() == null)
                .map(filed -> new EntryKey(CollectionName.CASES, filed.row().caseId()))
                .collect(Collectors.toSet());
    }

    /// The stored versions of the cases that this unit files or removes.
    private Map<String, Integer> locked(Unit unit) throws SQLException {
        Stream<EntryKey> removed = unit.entries().stream()
                .filter(Change.Remove.class::isInstance)
                .map(change -> ((Change.Remove) change).key());
        List<String> ids = new ArrayList<>(caseIds(removed.toList()));
        unit.cases().forEach(filed -> ids.add(filed.row().caseId()));
        Map<String, Integer> versions = new HashMap<>();
        if (!ids.isEmpty()) {
            Sql sql = Sql.of(
                    "SELECT case_id, version FROM workbench.cases WHERE case_id = ANY (?)"
                            + " ORDER BY case_id COLLATE \"C\" FOR UPDATE",
                    Bind.texts(ids));
            session.rows(sql, row -> versions.put(row.getString("case_id"), row.getInt("version")));
        }
        return versions;
    }

    private Map<String, Instant> times(List<Change.FileCase> filings) throws SQLException {
        List<String> ids = filings.stream().map(filed -> filed.row().caseId()).toList();
        Sql sql = Sql.of(
                "SELECT source_id, " + RowSql.CREATED + " AS created_at FROM " + table
                        + " WHERE collection = ? AND source_id = ANY (?) ORDER BY source_id COLLATE \"C\" FOR UPDATE",
                Bind.text(CollectionName.CASES),
                Bind.texts(ids));
        Map<String, Instant> times = new HashMap<>();
        session.rows(sql, row -> times.put(row.getString("source_id"), RowSql.instant(row, "created_at")));
        return times;
    }

    private void write(String sql, List<Change.FileCase> filings, Predicate<CaseRow> which) throws SQLException {
        List<List<Bind>> rows = filings.stream()
                .map(Change.FileCase::row)
                .filter(which)
                .sorted(Comparator.comparing(CaseRow::caseId, CodePoints.ORDER))
                .map(CaseWriter::bindsOf)
                .toList();
        for (int changed : session.batch(sql, rows)) {
            if (changed == 0) {
                throw conflict();
            }
        }
    }

    private static List<Bind> bindsOf(CaseRow row) {
        return List.of(
                Bind.number(row.version()),
                Bind.json(row.payload()),
                Bind.textOrNull(row.outcome()),
                Bind.textOrNull(row.severity()),
                Bind.textOrNull(row.tlp()),
                Bind.text(row.textHash()),
                Bind.moment(row.storedAt()),
                Bind.moment(row.updatedAt()),
                Bind.text(row.closedBy()),
                Bind.text(row.caseId()));
    }
}
