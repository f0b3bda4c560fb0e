package org.aurorasoc.workbench.store.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.aurorasoc.workbench.settings.PostgresSettings;

/// The connections in use: made without waiting for the server, and, when the settings say so, tested before a write
/// and before the first read for a while.
final class PostgresPool implements AutoCloseable {
    private static final Duration LONGEST_ALIVE_TEST = Duration.ofSeconds(3);

    /// Within this time after its last use Hikari trusts a connection.
    private static final Duration TRUSTED = Duration.ofMillis(500);

    private final HikariDataSource pool;
    private final boolean prePing;

    PostgresPool(PostgresSettings settings, DataSource connections) {
        prePing = settings.pool().prePing();
        long trusted = prePing ? TRUSTED.toMillis() : Long.MAX_VALUE;
        System.setProperty("com.zaxxer.hikari.aliveBypassWindowMs", Long.toString(trusted));
        pool = new HikariDataSource(config(settings, connections));
    }

    private static HikariConfig config(PostgresSettings settings, DataSource connections) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("aurorasoc-workbench");
        config.setDataSource(connections);
        config.setAutoCommit(false);
        config.setInitializationFailTimeout(-1);
        config.setMinimumIdle(1);
        config.setMaximumPoolSize(Math.max(1, settings.pool().mostConnections()));
        config.setConnectionTimeout(settings.timeouts().connect().toMillis());
        config.setValidationTimeout(Math.min(
                LONGEST_ALIVE_TEST.toMillis(), settings.timeouts().connect().toMillis()));
        return config;
    }

    Connection borrow() throws SQLException {
        return pool.getConnection();
    }

    /// For what cannot be tried twice: a server killed since the connection's last use would surprise it.
    Connection borrowTested() throws SQLException {
        Connection connection = pool.getConnection();
        if (!prePing || connection.isValid((int) LONGEST_ALIVE_TEST.toSeconds())) {
            return connection;
        }
        pool.evictConnection(connection);
        renew();
        return pool.getConnection();
    }

    /// Whether nobody shall be surprised by a connection that died in the pool.
    boolean makesSure() {
        return prePing;
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
