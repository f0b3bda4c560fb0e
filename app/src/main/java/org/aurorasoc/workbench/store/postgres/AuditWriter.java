package org.aurorasoc.workbench.store.postgres;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aurorasoc.workbench.domain.casefile.AuditChain;
import org.aurorasoc.workbench.domain.casefile.AuditNote;
import org.aurorasoc.workbench.domain.casefile.AuditRow;
import org.aurorasoc.workbench.store.Change;

/// Appends notes to the chain, each sealed with the one before. The transaction must hold the lock of [ChangeLog], so
/// that the end read here stays the end.
final class AuditWriter {
    private static final Sql END =
            Sql.of("SELECT id, hash::text AS hash FROM workbench.audit ORDER BY id DESC LIMIT 1");
    private static final String APPEND =
            "INSERT INTO workbench.audit (id, at, actor, action, subject, detail, previous_hash, hash)"
                    + " VALUES (?, ?, ?, ?, ?, ?::jsonb, ?, ?)";

    private final Session session;

    AuditWriter(Session session) {
        this.session = session;
    }

    private record End(long id, String hash) {}

    void append(List<Change.Note> notes) throws SQLException {
        if (notes.isEmpty()) {
            return;
        }
        Optional<End> found = session.firstRow(END, row -> new End(row.getLong("id"), row.getString("hash")));
        End end = found.orElse(new End(0, AuditChain.BEFORE_THE_FIRST));
        List<List<Bind>> rows = new ArrayList<>();
        for (Change.Note note : notes) {
            AuditRow row = AuditChain.seal(end.id() + 1, note.note(), end.hash());
            rows.add(bindsOf(row));
            end = new End(row.id(), row.hash());
        }
        session.batch(APPEND, rows);
    }

    private static List<Bind> bindsOf(AuditRow row) {
        AuditNote note = row.note();
        return List.of(
                Bind.number(row.id()),
                Bind.moment(note.at()),
                Bind.text(note.actor()),
                Bind.text(note.action()),
                Bind.text(note.subject()),
                Bind.json(note.detail()),
                Bind.text(row.previousHash()),
                Bind.text(row.hash()));
    }
}
