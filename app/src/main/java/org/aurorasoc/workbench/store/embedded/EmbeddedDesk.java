package org.aurorasoc.workbench.store.embedded;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.aurorasoc.workbench.domain.desk.FrozenAnswer;
import org.aurorasoc.workbench.domain.desk.Judgement;
import org.aurorasoc.workbench.domain.desk.Judgement.Relation;
import org.aurorasoc.workbench.domain.desk.MutedToken;
import org.aurorasoc.workbench.domain.desk.Verdict;
import org.aurorasoc.workbench.domain.trace.Token;
import org.aurorasoc.workbench.json.JsonText;
import org.aurorasoc.workbench.store.Desk;

/// The port: reads `feedback`, `result_sets`, `muted_tokens` and `verdict_history`.
final class EmbeddedDesk implements Desk {
    private static final String JUDGEMENTS =
            "SELECT query_id, case_id, verdict, at, actor FROM \"workbench\".feedback WHERE query_id = ? AND verdict <> ?";
    private static final String FROZEN =
            "SELECT id, name, query, answer, model, made_at FROM \"workbench\".result_sets";
    private static final String FROZEN_BY_ID = FROZEN + " WHERE id = ?";
    private static final String FROZEN_NEWEST_FIRST = FROZEN + " ORDER BY made_at DESC, id";
    private static final String MUTED =
            "SELECT kind, token, at, actor FROM \"workbench\".muted_tokens ORDER BY kind, token";
    private static final String VERDICTS = "SELECT type, \"VALUE\", verdict, source, at"
            + " FROM \"workbench\".verdict_history WHERE type = ? AND \"VALUE\" = ?"
            + " ORDER BY at DESC, source, verdict FETCH FIRST ? ROWS ONLY";

    private final Reads reads;

    EmbeddedDesk(Reads reads) {
        this.reads = reads;
    }

    private interface Binding {
        void to(PreparedStatement query) throws SQLException;
    }

    private interface RowReader<T> {
        T from(ResultSet row) throws SQLException;
    }

    private <T> List<T> rows(String sql, Binding binding, RowReader<T> reader) {
        return reads.read(connection -> {
            List<T> found = new ArrayList<>();
            try (PreparedStatement query = connection.prepareStatement(sql)) {
                binding.to(query);
                read(query, reader, found);
            }
            return found;
        });
    }

    private static <T> void read(PreparedStatement query, RowReader<T> reader, List<T> found) throws SQLException {
        try (ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                found.add(reader.from(rows));
            }
        }
    }

    @Override
    public Map<String, Judgement> judgements(UUID question) {
        return rows(
                        JUDGEMENTS,
                        query -> {
                            query.setObject(1, question);
                            query.setString(2, Relation.NONE.name());
                        },
                        EmbeddedDesk::judgement)
                .stream()
                .collect(Collectors.toMap(Judgement::caseId, Function.identity()));
    }

    private static Judgement judgement(ResultSet row) throws SQLException {
        return new Judgement(
                row.getObject(1, UUID.class),
                row.getString(2),
                Relation.valueOf(row.getString(3)),
                Times.read(row, 4),
                row.getString(5));
    }

    @Override
    public Optional<FrozenAnswer> frozen(UUID id) {
        return rows(FROZEN_BY_ID, query -> query.setObject(1, id), EmbeddedDesk::frozen).stream()
                .findFirst();
    }

    @Override
    public List<FrozenAnswer> frozen() {
        return rows(FROZEN_NEWEST_FIRST, _ -> {}, EmbeddedDesk::frozen);
    }

    private static FrozenAnswer frozen(ResultSet row) throws SQLException {
        return new FrozenAnswer(
                row.getObject(1, UUID.class),
                row.getString(2),
                JsonText.readObject(row.getString(3)),
                JsonText.readObject(row.getString(4)),
                row.getString(5),
                Times.read(row, 6));
    }

    @Override
    public List<MutedToken> muted() {
        return rows(
                MUTED,
                _ -> {},
                row -> new MutedToken(
                        new Token(row.getString(1), row.getString(2)), Times.read(row, 3), row.getString(4)));
    }

    @Override
    public List<Verdict> verdicts(String type, Collection<String> values, int most) {
        List<Verdict> found = values.isEmpty()
                ? List.of()
                : reads.read(connection -> {
                    List<Verdict> said = new ArrayList<>();
                    try (PreparedStatement query = connection.prepareStatement(VERDICTS)) {
                        query.setString(1, type);
                        query.setInt(3, most);
                        for (String value : new HashSet<>(values)) {
                            query.setString(2, value);
                            read(query, EmbeddedDesk::verdict, said);
                        }
                    }
                    return said;
                });
        return found.stream().sorted(Verdict.NEWEST_FIRST).toList();
    }

    private static Verdict verdict(ResultSet row) throws SQLException {
        return new Verdict(row.getString(1), row.getString(2), row.getString(3), row.getString(4), Times.read(row, 5));
    }
}
