package org.aurorasoc.workbench.store.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.aurorasoc.workbench.domain.json.Fields;
import org.aurorasoc.workbench.domain.json.Json;
import org.aurorasoc.workbench.domain.json.JsonArray;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.domain.json.JsonString;

/// Indexes that were laid aside, as `workbench.jobs` keeps them: written in one transaction with the dropping, deleted
/// when they stand again.
record AsideJob(UUID id, Instant since, List<AsideIndex> indexes) {
    private static final String KIND = "index";
    private static final String INDEXES = "indexes";
    private static final String FIND = "SELECT id, started_at, progress::text AS progress FROM workbench.jobs"
            + " WHERE kind = ? ORDER BY started_at, id";

    AsideJob {
        indexes = List.copyOf(indexes);
    }

    /// The oldest first; none where there are no tables of ours.
    static List<AsideJob> all(Session session, TableState state) throws SQLException {
        return state.readsOwn() ? session.rows(Sql.of(FIND, Bind.text(KIND)), row -> read(row, state)) : List.of();
    }

    /// What is not of a form that we write is not taken for an index.
    private static AsideJob read(ResultSet row, TableState state) throws SQLException {
        List<AsideIndex> indexes = new ArrayList<>();
        if (RowSql.payload(row.getString("progress")).get(INDEXES) instanceof JsonArray(var definitions)) {
            for (Json definition : definitions) {
                if (definition instanceof JsonString(var text)) {
                    AsideIndex.read(text, state).ifPresent(indexes::add);
                }
            }
        }
        return new AsideJob(row.getObject("id", UUID.class), RowSql.instant(row, "started_at"), indexes);
    }

    /// @param expected new rows, as they were told
    /// @param present rows that were there
    static void insert(Session session, List<AsideIndex> indexes, long expected, long present) throws SQLException {
        JsonObject progress = new Fields()
                .put("expected_rows", expected)
                .put("present_rows_at_least", present)
                .build()
                .with(
                        INDEXES,
                        new JsonArray(indexes.stream()
                                .map(index -> Json.of(index.definition()))
                                .toList()));
        session.update(Sql.of(
                "INSERT INTO workbench.jobs (id, kind, state, progress, started_at, updated_at)"
                        + " VALUES (?, ?, 'aside', ?::jsonb, now(), now())",
                Bind.id(UUID.randomUUID()),
                Bind.text(KIND),
                Bind.json(progress)));
    }

    void end(Session session) throws SQLException {
        session.update(Sql.of("DELETE FROM workbench.jobs WHERE id = ?", Bind.id(id)));
    }
}
