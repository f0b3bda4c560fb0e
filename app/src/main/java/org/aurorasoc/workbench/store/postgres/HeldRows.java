package org.aurorasoc.workbench.store.postgres;

import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.aurorasoc.workbench.domain.EntryKey;
import org.jspecify.annotations.Nullable;

/// The rows that traces and sentences are written for, as this unit leaves them; nobody changes them until it commits.
record HeldRows(Map<EntryKey, Row> rows) {

    /// @param madeOf [RowSql#madeOf]
    record Row(Instant createdAt, String madeOf) {}

    static HeldRows of(Session session, TableState state, Unit unit) throws SQLException {
        Set<EntryKey> keys = new HashSet<>(unit.traces().keySet());
        keys.addAll(unit.sentences().keySet());
        Map<EntryKey, Row> held = new HashMap<>();
        if (!keys.isEmpty()) {
            RowSql rows = new RowSql(state);
            Sql sql = Sql.of(
                    "SELECT collection, source_id, " + RowSql.CREATED + " AS created_at, " + rows.madeOf()
                            + " AS made_of FROM " + rows.table() + " AS v JOIN " + KeySql.KEYS
                            + " ON collection = w.c AND source_id = w.i"
                            + " ORDER BY collection COLLATE \"C\", source_id COLLATE \"C\" FOR NO KEY UPDATE OF v",
                    KeySql.collections(keys),
                    KeySql.ids(keys));
            session.rows(
                    sql,
                    row -> held.put(
                            new EntryKey(row.getString("collection"), row.getString("source_id")),
                            new Row(RowSql.instant(row, "created_at"), row.getString("made_of"))));
        }
        return new HeldRows(held);
    }

    /// Empty when the row is gone, or not as it was seen; null has seen none.
    Optional<Row> row(EntryKey key, @Nullable Instant seen) {
        return Optional.ofNullable(rows.get(key)).filter(row -> seen == null || seen.equals(row.createdAt()));
    }
}
