package org.aurorasoc.workbench.store.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.aurorasoc.workbench.domain.desk.FrozenAnswer;
import org.aurorasoc.workbench.domain.desk.Judgement;
import org.aurorasoc.workbench.domain.desk.MutedToken;
import org.aurorasoc.workbench.domain.desk.Verdict;
import org.aurorasoc.workbench.domain.trace.Token;
import org.aurorasoc.workbench.store.Desk;

/// What analysts left on the desk, in tables of ours.
final class PostgresDesk implements Desk {
    private static final String ANSWERS =
            "SELECT id, name, query::text AS query, answer::text AS answer, model, made_at FROM workbench.result_sets";

    private static final String NEWEST_FIRST =
            " ORDER BY at DESC, source COLLATE \"C\", verdict COLLATE \"C\", value COLLATE \"C\"";

    private final SharedTable table;

    PostgresDesk(SharedTable table) {
        this.table = table;
    }

    @Override
    public Map<String, Judgement> judgements(UUID question) {
        Sql sql = Sql.of(
                "SELECT query_id, case_id, verdict, at, actor FROM workbench.feedback"
                        + " WHERE query_id = ? AND verdict <> ?",
                Bind.id(question),
                Bind.text(Judgement.Relation.NONE.name()));
        Map<String, Judgement> byCase = new HashMap<>();
        read(sql, PostgresDesk::judgement).forEach(judgement -> byCase.put(judgement.caseId(), judgement));
        return byCase;
    }

    private static Judgement judgement(ResultSet row) throws SQLException {
        return new Judgement(
                row.getObject("query_id", UUID.class),
                row.getString("case_id"),
                Judgement.Relation.valueOf(row.getString("verdict")),
                RowSql.instant(row, "at"),
                row.getString("actor"));
    }

    @Override
    public Optional<FrozenAnswer> frozen(UUID id) {
        return read(Sql.of(ANSWERS + " WHERE id = ?", Bind.id(id)), PostgresDesk::answer).stream()
                .findFirst();
    }

    @Override
    public List<FrozenAnswer> frozen() {
        return read(Sql.of(ANSWERS + " ORDER BY made_at DESC, id"), PostgresDesk::answer);
    }

    private static FrozenAnswer answer(ResultSet row) throws SQLException {
        return new FrozenAnswer(
                row.getObject("id", UUID.class),
                row.getString("name"),
                RowSql.payload(row.getString("query")),
                RowSql.payload(row.getString("answer")),
                row.getString("model"),
                RowSql.instant(row, "made_at"));
    }

    @Override
    public List<MutedToken> muted() {
        Sql sql = Sql.of("SELECT kind, token, at, actor FROM workbench.muted_tokens"
                + " ORDER BY kind COLLATE \"C\", token COLLATE \"C\"");
        return read(
                sql,
                row -> new MutedToken(
                        new Token(row.getString("kind"), row.getString("token")),
                        RowSql.instant(row, "at"),
                        row.getString("actor")));
    }

    /// By the hash of the value, which the index holds.
    @Override
    public List<Verdict> verdicts(String type, Collection<String> values, int most) {
        List<String> asked = Asked.texts(values);
        if (asked.isEmpty()) {
            return List.of();
        }
        Sql sql = Sql.of(
                "SELECT said.* FROM unnest(?::text[]) AS w (n) CROSS JOIN LATERAL ("
                        + "SELECT type, value, verdict, source, at FROM workbench.verdict_history"
                        + " WHERE type = ? AND md5(value) = md5(n) AND value = n"
                        + NEWEST_FIRST
                        + " LIMIT ?) AS said"
                        + NEWEST_FIRST,
                Bind.texts(asked),
                Bind.text(type),
                Bind.number(most));
        return read(sql, PostgresDesk::verdict);
    }

    private static Verdict verdict(ResultSet row) throws SQLException {
        return new Verdict(
                row.getString("type"),
                row.getString("value"),
                row.getString("verdict"),
                row.getString("source"),
                RowSql.instant(row, "at"));
    }

    private <T> List<T> read(Sql sql, Session.RowReader<T> reader) {
        return table.readOwn(List.of(), (session, state) -> session.rows(sql, reader));
    }
}
