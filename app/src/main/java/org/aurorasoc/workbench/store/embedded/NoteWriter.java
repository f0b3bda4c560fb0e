package org.aurorasoc.workbench.store.embedded;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.aurorasoc.workbench.domain.casefile.AuditChain;
import org.aurorasoc.workbench.domain.casefile.AuditNote;
import org.aurorasoc.workbench.domain.casefile.AuditRow;
import org.aurorasoc.workbench.json.JsonText;

/// Appends notes to the audit chain; the one writer reads the end of it that it seals the next note with.
final class NoteWriter {
    private final PreparedStatement end;
    private final PreparedStatement insert;

    NoteWriter(Connection writer) throws SQLException {
        end = writer.prepareStatement(
                "SELECT id, hash FROM \"workbench\".audit" + " WHERE id = (SELECT MAX(id) FROM \"workbench\".audit)");
        insert = writer.prepareStatement("INSERT INTO \"workbench\".audit"
                + " (id, at, actor, action, subject, detail, previous_hash, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
    }

    void append(AuditNote note) throws SQLException {
        AuditRow row = sealed(note);
        insert.setLong(1, row.id());
        insert.setObject(2, Times.column(note.at()));
        insert.setString(3, note.actor());
        insert.setString(4, note.action());
        insert.setString(5, note.subject());
        insert.setString(6, JsonText.write(note.detail()));
        insert.setString(7, row.previousHash());
        insert.setString(8, row.hash());
        insert.executeUpdate();
    }

    private AuditRow sealed(AuditNote note) throws SQLException {
        try (ResultSet rows = end.executeQuery()) {
            return rows.next()
                    ? AuditChain.seal(rows.getLong(1) + 1, note, rows.getString(2))
                    : AuditChain.seal(1, note, AuditChain.BEFORE_THE_FIRST);
        }
    }
}
