package org.aurorasoc.workbench.store.embedded;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import org.aurorasoc.workbench.domain.desk.FrozenAnswer;
import org.aurorasoc.workbench.domain.desk.Judgement;
import org.aurorasoc.workbench.domain.desk.MutedToken;
import org.aurorasoc.workbench.domain.desk.Verdict;
import org.aurorasoc.workbench.domain.trace.Token;
import org.aurorasoc.workbench.json.JsonText;

/// Writes what analysts leave on the desk.
final class DeskWriter {
    private final PreparedStatement judge;
    private final PreparedStatement freeze;
    private final PreparedStatement thaw;
    private final PreparedStatement mute;
    private final PreparedStatement unmute;
    private final PreparedStatement remember;

    DeskWriter(Connection writer) throws SQLException {
        judge = writer.prepareStatement("MERGE INTO \"workbench\".feedback (query_id, case_id, verdict, at, actor)"
                + " KEY (query_id, case_id) VALUES (?, ?, ?, ?, ?)");
        freeze =
                writer.prepareStatement("MERGE INTO \"workbench\".result_sets (id, name, query, answer, model, made_at)"
                        + " KEY (id) VALUES (?, ?, ?, ?, ?, ?)");
        thaw = writer.prepareStatement("DELETE FROM \"workbench\".result_sets WHERE id = ?");
        mute = writer.prepareStatement("MERGE INTO \"workbench\".muted_tokens (kind, token, at, actor)"
                + " KEY (kind, token) VALUES (?, ?, ?, ?)");
        unmute = writer.prepareStatement("DELETE FROM \"workbench\".muted_tokens WHERE kind = ? AND token = ?");
        remember = writer.prepareStatement("INSERT INTO \"workbench\".verdict_history"
                + " (type, \"VALUE\", verdict, source, at) VALUES (?, ?, ?, ?, ?)");
    }

    void judge(Judgement judgement) throws SQLException {
        judge.setObject(1, judgement.question());
        judge.setString(2, judgement.caseId());
        judge.setString(3, judgement.relation().name());
        judge.setObject(4, Times.column(judgement.at()));
        judge.setString(5, judgement.actor());
        judge.executeUpdate();
    }

    void freeze(FrozenAnswer frozen) throws SQLException {
        freeze.setObject(1, frozen.id());
        freeze.setString(2, frozen.name());
        freeze.setString(3, JsonText.write(frozen.question()));
        freeze.setString(4, JsonText.write(frozen.answer()));
        freeze.setString(5, frozen.model());
        freeze.setObject(6, Times.column(frozen.madeAt()));
        freeze.executeUpdate();
    }

    void thaw(UUID id) throws SQLException {
        thaw.setObject(1, id);
        thaw.executeUpdate();
    }

    void mute(MutedToken muted) throws SQLException {
        mute.setString(1, muted.token().kind());
        mute.setString(2, muted.token().text());
        mute.setObject(3, Times.column(muted.at()));
        mute.setString(4, muted.actor());
        mute.executeUpdate();
    }

    void unmute(Token token) throws SQLException {
        unmute.setString(1, token.kind());
        unmute.setString(2, token.text());
        unmute.executeUpdate();
    }

    void remember(Verdict verdict) throws SQLException {
        remember.setString(1, verdict.type());
        remember.setString(2, verdict.value());
        remember.setString(3, verdict.verdict());
        remember.setString(4, verdict.source());
        remember.setObject(5, Times.column(verdict.at()));
        remember.executeUpdate();
    }
}
