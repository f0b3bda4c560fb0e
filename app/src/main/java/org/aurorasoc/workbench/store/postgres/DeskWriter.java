package org.aurorasoc.workbench.store.postgres;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.aurorasoc.workbench.domain.desk.FrozenAnswer;
import org.aurorasoc.workbench.domain.desk.Judgement;
import org.aurorasoc.workbench.domain.desk.MutedToken;
import org.aurorasoc.workbench.domain.desk.Verdict;
import org.aurorasoc.workbench.domain.trace.Token;
import org.aurorasoc.workbench.store.Change;

/// Writes what analysts leave on the desk, in their order.
final class DeskWriter {
    private static final String REMEMBER =
            "INSERT INTO workbench.verdict_history (type, value, verdict, source, at) VALUES (?, ?, ?, ?, ?)";

    private final Session session;

    DeskWriter(Session session) {
        this.session = session;
    }

    void write(List<Change> changes) throws SQLException {
        List<List<Bind>> verdicts = new ArrayList<>();
        for (Change change : changes) {
            switch (change) {
                case Change.Judge(var judgement) -> session.update(judging(judgement));
                case Change.Freeze(var answer) -> session.update(freezing(answer));
                case Change.Thaw(var id) -> session.update(thawing(id));
                case Change.Mute(var muted) -> session.update(muting(muted));
                case Change.Unmute(var token) -> session.update(unmuting(token));
                case Change.Remember(var verdict) -> verdicts.add(bindsOf(verdict));
                default -> throw new IllegalArgumentException("not a change of the desk");
            }
        }
        session.batch(REMEMBER, verdicts);
    }

    private static Sql judging(Judgement judgement) {
        return Sql.of(
                "INSERT INTO workbench.feedback (query_id, case_id, verdict, at, actor) VALUES (?, ?, ?, ?, ?)"
                        + " ON CONFLICT (query_id, case_id) DO UPDATE SET verdict = excluded.verdict,"
                        + " at = excluded.at, actor = excluded.actor",
                Bind.id(judgement.question()),
                Bind.text(judgement.caseId()),
                Bind.text(judgement.relation().name()),
                Bind.moment(judgement.at()),
                Bind.text(judgement.actor()));
    }

    private static Sql freezing(FrozenAnswer answer) {
        return Sql.of(
                "INSERT INTO workbench.result_sets (id, name, query, answer, model, made_at)"
                        + " VALUES (?, ?, ?::jsonb, ?::jsonb, ?, ?) ON CONFLICT (id) DO UPDATE"
                        + " SET name = excluded.name, query = excluded.query, answer = excluded.answer,"
                        + " model = excluded.model, made_at = excluded.made_at",
                Bind.id(answer.id()),
                Bind.text(answer.name()),
                Bind.json(answer.question()),
                Bind.json(answer.answer()),
                Bind.text(answer.model()),
                Bind.moment(answer.madeAt()));
    }

    private static Sql thawing(UUID id) {
        return Sql.of("DELETE FROM workbench.result_sets WHERE id = ?", Bind.id(id));
    }

    private static Sql muting(MutedToken muted) {
        return Sql.of(
                "INSERT INTO workbench.muted_tokens (kind, token, at, actor) VALUES (?, ?, ?, ?)"
                        + " ON CONFLICT (kind, token) DO UPDATE SET at = excluded.at, actor = excluded.actor",
                Bind.text(muted.token().kind()),
                Bind.text(muted.token().text()),
                Bind.moment(muted.at()),
                Bind.text(muted.actor()));
    }

    private static Sql unmuting(Token token) {
        return Sql.of(
                "DELETE FROM workbench.muted_tokens WHERE kind = ? AND token = ?",
                Bind.text(token.kind()),
                Bind.text(token.text()));
    }

    private static List<Bind> bindsOf(Verdict verdict) {
        return List.of(
                Bind.text(verdict.type()),
                Bind.text(verdict.value()),
                Bind.text(verdict.verdict()),
                Bind.text(verdict.source()),
                Bind.moment(verdict.at()));
    }
}
