package org.aurorasoc.workbench.store.postgres;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.aurorasoc.workbench.domain.EntryKey;
import org.aurorasoc.workbench.store.Change;

/// Writes one unit in the order in which no two writers lock each other out: cases, entries, what hangs on them, the
/// desk, and last what all writers wait for.
final class UnitWriter {
    private final Session session;
    private final TableState state;

    UnitWriter(Session session, TableState state) {
        this.session = session;
        this.state = state;
    }

    void write(List<Change> changes) throws SQLException {
        Unit unit = Unit.of(changes);
        Set<EntryKey> unseen = new CaseWriter(session, state).file(unit);
        EntryWriter entries = new EntryWriter(session, state, unseen);
        entries.write(Stage.of(unit.entries()));
        HeldRows rows = HeldRows.of(session, state, unit);
        new TraceWriter(session).write(List.copyOf(unit.traces().values()), rows);
        new SentenceWriter(session).write(List.copyOf(unit.sentences().values()), rows);
        new DeskWriter(session).write(unit.desk());
        ChangeLog.append(session, changes);
        new AuditWriter(session).append(unit.notes());
    }
}
