package org.aurorasoc.workbench.store.embedded;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.locks.Lock;

/// Reads run side by side, each on a connection of its own, while no commit becomes visible.
final class Reads {
    private final H2Database database;
    private final Lock reading;

    Reads(H2Database database, Lock reading) {
        this.database = database;
        this.reading = reading;
    }

    interface Reading<T> {
        T from(Connection connection) throws SQLException;
    }

    <T> T read(Reading<T> query) {
        reading.lock();
        try (Connection connection = database.reader()) {
            return query.from(connection);
        } catch (SQLException e) {
            throw StoreFaults.of(e);
        } finally {
            reading.unlock();
        }
    }
}
