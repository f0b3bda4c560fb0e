package org.aurorasoc.workbench.store.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.aurorasoc.workbench.settings.PostgresSettings;

/// The connections in use: made without waiting for the server, tested before each use when the settings say so.
final class PostgresPool implements AutoCloseable {
    private static final Duration LONGEST_ALIVE_TEST = Duration.ofSeconds(3);

    private final HikariDataSource pool;

    PostgresPool(PostgresSettings settings, DataSource connections) {
        // Hikari trusts a connection used within this window; a server killed in between would surprise us.
        System.setProperty(
                "com.zaxxer.hikari.aliveBypassWindowMs", settings.prePing() ? "0" : Long.toString(Long.MAX_VALUE));
        pool = new HikariDataSource(config(settings, connections));
    }

    private static HikariConfig config(PostgresSettings settings, DataSource connections) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("aurorasoc-workbench");
        config.setDataSource(connections);
        config.setAutoCommit(false);
        config.setInitializationFailTimeout(-1);
        config.setMinimumIdle(1);
        config.setMaximumPoolSize(Math.max(1, settings.mostConnections()));
        config.setConnectionTimeout(settings.connectTimeout().toMillis());
        config.setValidationTimeout(Math.min(
                LONGEST_ALIVE_TEST.toMillis(), settings.connectTimeout().toMillis()));
        return config;
    }

    Connection borrow() throws SQLException {
        return pool.getConnection();
    }

    /// New connections from now on: those in the pool may not know a type that has just come.
    void renew() {
        HikariPoolMXBean bean = pool.getHikariPoolMXBean();
        if (bean != null) {
            bean.softEvictConnections();
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
