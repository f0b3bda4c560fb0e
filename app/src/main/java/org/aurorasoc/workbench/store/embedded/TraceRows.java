package org.aurorasoc.workbench.store.embedded;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import org.aurorasoc.workbench.store.embedded.words.TracedRows;

/// What the derived words are made from, as one connection sees it.
record TraceRows(Connection connection) implements TracedRows {
    private static final String LAST = "SELECT COALESCE(MAX(id), 0) FROM \"workbench\".change_log";
    private static final String TIME = "SELECT at FROM \"workbench\".change_log WHERE id = ?";

    @Override
    public long lastChange() throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(LAST);
                ResultSet rows = query.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @Override
    public long timeOf(long change) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(TIME)) {
            query.setLong(1, change);
            try (ResultSet rows = query.executeQuery()) {
                return rows.next() ? ChronoUnit.MICROS.between(Instant.EPOCH, Times.read(rows, 1)) : -1;
            }
        }
    }

    @Override
    public Since since(String collection, long change) throws SQLException {
        return TraceLog.since(connection, collection, change);
    }

    @Override
    public void all(String collection, Reader reader) throws SQLException {
        TraceTable.all(connection, collection, reader);
    }

    @Override
    public void some(String collection, Collection<String> sourceIds, Reader reader) throws SQLException {
        TraceTable.some(connection, collection, sourceIds, reader);
    }
}
