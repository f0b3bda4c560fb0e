package org.aurorasoc.workbench.store.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
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
import org.aurorasoc.workbench.store.CaseFile;

/// Case rows, sentences and the chain of notes, in tables of ours.
final class PostgresCaseFile implements CaseFile {
    private static final String CASES = "SELECT case_id, version, record::text AS record, outcome, severity, tlp,"
            + " text_hash::text AS text_hash, stored_at, updated_at, closed_by FROM workbench.cases"
            + " WHERE case_id = ANY (?)";
    private static final String NOTES = "SELECT id, at, actor, action, subject, detail::text AS detail,"
            + " previous_hash::text AS previous_hash, hash::text AS hash FROM workbench.audit WHERE ";

    private final SharedTable table;

    PostgresCaseFile(SharedTable table) {
        this.table = table;
    }

    @Override
    public Map<String, CaseRow> rows(Collection<String> caseIds) {
        List<String> asked = Asked.texts(caseIds);
        Map<String, CaseRow> byId = new HashMap<>();
        if (!asked.isEmpty()) {
            read(Sql.of(CASES, Bind.texts(asked)), PostgresCaseFile::caseRow)
                    .forEach(row -> byId.put(row.caseId(), row));
        }
        return byId;
    }

    private static CaseRow caseRow(ResultSet row) throws SQLException {
        return new CaseRow(
                row.getString("case_id"),
                row.getInt("version"),
                RowSql.payload(row.getString("record")),
                row.getString("outcome"),
                row.getString("severity"),
                row.getString("tlp"),
                row.getString("text_hash"),
                RowSql.instant(row, "stored_at"),
                RowSql.instant(row, "updated_at"),
                row.getString("closed_by"));
    }

    private record Line(ModelId model, Sentence sentence) {
        static Line read(ResultSet row) throws SQLException {
            return new Line(
                    new ModelId(row.getString("embedding_model")),
                    new Sentence(row.getString("sentence"), RowSql.embedding(row.getBytes("vector"))));
        }
    }

    @Override
    public Optional<StoredSentences> sentences(EntryKey key) {
        if (Asked.texts(List.of(key.collection(), key.sourceId())).isEmpty()) {
            return Optional.empty();
        }
        List<Line> lines = table.readOwn(List.of(), (session, state) -> {
            RowSql rows = new RowSql(state);
            Sql sql = Sql.of(
                    "SELECT s.sentence, s.embedding_model, vector_send(s.embedding) AS vector FROM (SELECT "
                            + rows.madeOf() + " AS made_of FROM " + rows.table()
                            + " WHERE collection = ? AND source_id = ?) AS v JOIN workbench.sentence_vectors AS s"
                            + " ON s.made_of = v.made_of WHERE s.collection = ? AND s.source_id = ? ORDER BY s.ordinal",
                    Bind.text(key.collection()),
                    Bind.text(key.sourceId()),
                    Bind.text(key.collection()),
                    Bind.text(key.sourceId()));
            return session.rows(sql, Line::read);
        });
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(new StoredSentences(
                        lines.getFirst().model(),
                        lines.stream().map(Line::sentence).toList()));
    }

    @Override
    public List<AuditRow> audit(long after, int most) {
        return read(
                Sql.of(NOTES + "id > ? ORDER BY id LIMIT ?", Bind.number(after), Bind.number(most)),
                PostgresCaseFile::auditRow);
    }

    @Override
    public List<AuditRow> auditOf(String subject, int most) {
        if (Asked.texts(List.of(subject)).isEmpty()) {
            return List.of();
        }
        return read(
                Sql.of(NOTES + "subject = ? ORDER BY id DESC LIMIT ?", Bind.text(subject), Bind.number(most)),
                PostgresCaseFile::auditRow);
    }

    private static AuditRow auditRow(ResultSet row) throws SQLException {
        AuditNote note = new AuditNote(
                RowSql.instant(row, "at"),
                row.getString("actor"),
                row.getString("action"),
                row.getString("subject"),
                RowSql.payload(row.getString("detail")));
        return new AuditRow(row.getLong("id"), note, row.getString("previous_hash"), row.getString("hash"));
    }

    private <T> List<T> read(Sql sql, Session.RowReader<T> reader) {
        return table.readOwn(List.of(), (session, state) -> session.rows(sql, reader));
    }
}
