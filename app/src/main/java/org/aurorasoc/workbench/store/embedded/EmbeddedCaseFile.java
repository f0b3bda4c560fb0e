package org.aurorasoc.workbench.store.embedded;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aurorasoc.workbench.domain.EntryKey;
import org.aurorasoc.workbench.domain.ModelId;
import org.aurorasoc.workbench.domain.casefile.AuditNote;
import org.aurorasoc.workbench.domain.casefile.AuditRow;
import org.aurorasoc.workbench.domain.casefile.CaseRow;
import org.aurorasoc.workbench.domain.casefile.Sentence;
import org.aurorasoc.workbench.domain.casefile.StoredSentences;
import org.aurorasoc.workbench.json.JsonText;
import org.aurorasoc.workbench.store.CaseFile;

/// The port: reads `cases`, `sentence_vectors` and `audit`.
final class EmbeddedCaseFile implements CaseFile {
    private static final String CASE = "SELECT case_id, version, record, outcome, severity, tlp, text_hash, stored_at,"
            + " updated_at, closed_by FROM \"workbench\".cases WHERE case_id = ?";
    private static final String SENTENCES = "SELECT embedding_model, sentence, embedding"
            + " FROM \"workbench\".sentence_vectors WHERE collection = ? AND source_id = ? ORDER BY ordinal";
    private static final String AUDIT =
            "SELECT id, at, actor, action, subject, detail, previous_hash, hash FROM \"workbench\".audit";
    private static final String AFTER = AUDIT + " WHERE id > ? ORDER BY id FETCH FIRST ? ROWS ONLY";
    private static final String OF_SUBJECT = AUDIT + " WHERE subject = ? ORDER BY id DESC FETCH FIRST ? ROWS ONLY";

    private final Reads reads;

    EmbeddedCaseFile(Reads reads) {
        this.reads = reads;
    }

    @Override
    public Map<String, CaseRow> rows(Collection<String> caseIds) {
        return reads.read(connection -> {
            Map<String, CaseRow> found = new HashMap<>();
            try (PreparedStatement query = connection.prepareStatement(CASE)) {
                for (String id : new HashSet<>(caseIds)) {
                    query.setString(1, id);
                    try (ResultSet rows = query.executeQuery()) {
                        if (rows.next()) {
                            found.put(id, caseRow(rows));
                        }
                    }
                }
            }
            return found;
        });
    }

    private static CaseRow caseRow(ResultSet row) throws SQLException {
        return new CaseRow(
                row.getString(1),
                row.getInt(2),
                JsonText.readObject(row.getString(3)),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                Times.read(row, 8),
                Times.read(row, 9),
                row.getString(10));
    }

    @Override
    public Optional<StoredSentences> sentences(EntryKey key) {
        return reads.read(connection -> {
            try (PreparedStatement query = connection.prepareStatement(SENTENCES)) {
                query.setString(1, key.collection());
                query.setString(2, key.sourceId());
                try (ResultSet rows = query.executeQuery()) {
                    return rows.next() ? Optional.of(sentences(rows)) : Optional.empty();
                }
            }
        });
    }

    private static StoredSentences sentences(ResultSet rows) throws SQLException {
        ModelId model = new ModelId(rows.getString(1));
        List<Sentence> sentences = new ArrayList<>();
        do {
            sentences.add(new Sentence(rows.getString(2), VectorBytes.read(rows.getBytes(3))));
        } while (rows.next());
        return new StoredSentences(model, sentences);
    }

    @Override
    public List<AuditRow> audit(long after, int most) {
        return reads.read(connection -> {
            try (PreparedStatement query = connection.prepareStatement(AFTER)) {
                query.setLong(1, after);
                return auditRows(query, most);
            }
        });
    }

    @Override
    public List<AuditRow> auditOf(String subject, int most) {
        return reads.read(connection -> {
            try (PreparedStatement query = connection.prepareStatement(OF_SUBJECT)) {
                query.setString(1, subject);
                return auditRows(query, most);
            }
        });
    }

    private static List<AuditRow> auditRows(PreparedStatement query, int most) throws SQLException {
        query.setInt(2, most);
        List<AuditRow> found = new ArrayList<>();
        try (ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                found.add(auditRow(rows));
            }
        }
        return found;
    }

    private static AuditRow auditRow(ResultSet row) throws SQLException {
        AuditNote note = new AuditNote(
                Times.read(row, 2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                JsonText.readObject(row.getString(6)));
        return new AuditRow(row.getLong(1), note, row.getString(7), row.getString(8));
    }
}
