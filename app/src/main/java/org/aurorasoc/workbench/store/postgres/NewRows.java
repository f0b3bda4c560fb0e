package org.aurorasoc.workbench.store.postgres;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.aurorasoc.workbench.domain.Entry;

/// Copies entries that nobody has yet straight into the shared table: half the work of a table in between, which is
/// needed only where rows may have to be replaced.
final class NewRows {
    private final Session session;
    private final String table;
    private final String copying;

    NewRows(Session session, TableState state) {
        this.session = session;
        table = new RowSql(state).table();
        copying = "COPY " + table + " (" + PutWriter.COLUMNS + ") FROM STDIN (FORMAT binary)";
    }

    /// False when one of them is there, or came meanwhile; then nothing was stored.
    boolean tookIn(List<Entry> entries) throws SQLException {
        if (isAnyThere(entries)) {
            return false;
        }
        Instant now = session.rows(Sql.of("SELECT now() AS now"), row -> RowSql.instant(row, "now"))
                .getFirst();
        return session.unlessThere(() -> session.copy(copying, entries, (entry, rows) -> copy(entry, now, rows)));
    }

    /// Asked by the key's index, so that it costs the same however many rows there are.
    private boolean isAnyThere(List<Entry> entries) throws SQLException {
        Map<String, List<String>> ids = entries.stream()
                .collect(Collectors.groupingBy(
                        entry -> entry.key().collection(),
                        Collectors.mapping(entry -> entry.key().sourceId(), Collectors.toList())));
        for (Map.Entry<String, List<String>> of : ids.entrySet()) {
            Sql one = Sql.of(
                    "SELECT 1 FROM " + table + " WHERE collection = ? AND source_id = ANY (?) LIMIT 1",
                    Bind.text(of.getKey()),
                    Bind.texts(of.getValue()));
            if (session.firstRow(one, row -> row.getInt(1)).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private static void copy(Entry entry, Instant now, CopyRows rows) throws SQLException {
        rows.row(8);
        PutWriter.copy(entry, rows);
        rows.moment(now);
        rows.moment(now);
    }
}
