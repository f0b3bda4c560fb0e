package org.aurorasoc.workbench.store.embedded;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.aurorasoc.workbench.domain.CollectionName;
import org.aurorasoc.workbench.domain.EntryKey;
import org.aurorasoc.workbench.domain.casefile.CaseRow;
import org.aurorasoc.workbench.error.ConflictException;
import org.aurorasoc.workbench.json.JsonText;
import org.aurorasoc.workbench.store.Change;

/// Files versions of cases, each over the one before and over the entry that was seen.
final class CaseWriter {
    private final WriteStatements entries;
    private final PreparedStatement version;
    private final PreparedStatement file;
    private final PreparedStatement remove;
    private final PreparedStatement removeAll;

    CaseWriter(Connection writer, WriteStatements entries) throws SQLException {
        this.entries = entries;
        version = writer.prepareStatement("SELECT version FROM \"workbench\".cases WHERE case_id = ?");
        file = writer.prepareStatement("MERGE INTO \"workbench\".cases (case_id, version, record, outcome, severity,"
                + " tlp, text_hash, stored_at, updated_at, closed_by) KEY (case_id)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        remove = writer.prepareStatement("DELETE FROM \"workbench\".cases WHERE case_id = ?");
        removeAll = writer.prepareStatement("DELETE FROM \"workbench\".cases");
    }

    void file(Change.FileCase wanted) throws SQLException {
        CaseRow row = wanted.row();
        if (row.version() != storedVersion(row.caseId()) + 1) {
            throw conflict("The case was closed by somebody else meanwhile; nothing was stored.");
        }
        EntryKey entry = new EntryKey(CollectionName.CASES, row.caseId());
        if (!entries.timeOf(entry).equals(java.util.Optional.ofNullable(wanted.seen()))) {
            throw conflict("The stored case was changed by somebody else meanwhile; nothing was stored.");
        }
        file.setString(1, row.caseId());
        file.setInt(2, row.version());
        file.setString(3, JsonText.write(row.payload()));
        file.setString(4, row.outcome());
        file.setString(5, row.severity());
        file.setString(6, row.tlp());
        file.setString(7, row.textHash());
        file.setObject(8, Times.column(row.storedAt()));
        file.setObject(9, Times.column(row.updatedAt()));
        file.setString(10, row.closedBy());
        file.executeUpdate();
    }

    private int storedVersion(String caseId) throws SQLException {
        version.setString(1, caseId);
        try (ResultSet rows = version.executeQuery()) {
            return rows.next() ? rows.getInt(1) : 0;
        }
    }

    private static ConflictException conflict(String sentence) {
        return new ConflictException(sentence, "Look at the case as it is now and decide anew.");
    }

    void remove(EntryKey key) throws SQLException {
        if (key.collection().equals(CollectionName.CASES)) {
            remove.setString(1, key.sourceId());
            remove.executeUpdate();
        }
    }

    void removeCollection(String collection) throws SQLException {
        if (collection.equals(CollectionName.CASES)) {
            removeAll.executeUpdate();
        }
    }
}
