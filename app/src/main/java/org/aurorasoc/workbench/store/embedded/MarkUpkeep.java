package org.aurorasoc.workbench.store.embedded;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.aurorasoc.workbench.json.JsonText;
import org.aurorasoc.workbench.task.ProgressSink;

/// Marks the payloads that an older release wrote, once. Commits every so many, and may be cut off anywhere: what was
/// marked is marked again.
final class MarkUpkeep {
    private static final int ROWS_A_COMMIT = 1000;
    private static final String ROWS = "SELECT slot, collection, source_key, payload FROM \"workbench\".entries"
            + " WHERE slot > ? ORDER BY slot FETCH FIRST " + ROWS_A_COMMIT + " ROWS ONLY";

    private final Connection writer;
    private final MarkWriter marks;

    MarkUpkeep(Connection writer, MarkWriter marks) {
        this.writer = writer;
        this.marks = marks;
    }

    void run(int slots, ProgressSink progress) throws SQLException {
        if (isDone()) {
            return;
        }
        try (PreparedStatement rows = writer.prepareStatement(ROWS)) {
            for (long slot = page(rows, -1); slot >= 0; slot = page(rows, slot)) {
                writer.commit();
                progress.step(slot, slots);
            }
        }
        try (PreparedStatement done =
                writer.prepareStatement("UPDATE \"workbench\".store_identity SET payloads_marked = TRUE")) {
            done.executeUpdate();
        }
        writer.commit();
    }

    private boolean isDone() throws SQLException {
        try (PreparedStatement query =
                        writer.prepareStatement("SELECT payloads_marked FROM \"workbench\".store_identity");
                ResultSet rows = query.executeQuery()) {
            return rows.next() && rows.getBoolean(1);
        }
    }

    /// The last slot that was looked at, or -1 when there was none.
    private long page(PreparedStatement query, long after) throws SQLException {
        long last = -1;
        query.setLong(1, after);
        try (ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                last = rows.getLong(1);
                marks.mark(rows.getString(2), rows.getBytes(3), JsonText.readObject(rows.getString(4)), false);
            }
        }
        return last;
    }
}
