package org.aurorasoc.workbench.store.postgres;

import com.pgvector.PGvector;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.aurorasoc.workbench.settings.PostgresSettings;
import org.postgresql.PGProperty;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes physical connections as the settings say, each knowing pgvector's type.
final class PostgresConnections extends PGSimpleDataSource {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(PostgresConnections.class);
    /// What a DATABASE_URL may not change: who connects, and what the driver tells.
    private static final Set<String> OURS =
            Set.of("user", "password", "logServerErrorDetail", "PGHOST", "PGPORT", "PGDBNAME", "reWriteBatchedInserts");

    PostgresConnections(PostgresSettings settings) {
        setServerNames(new String[] {settings.host()});
        setPortNumbers(new int[] {settings.port()});
        setDatabaseName(settings.database());
        setUser(settings.user());
        setPassword(settings.password().reveal());
        setSslMode(settings.sslMode());
        setApplicationName("aurorasoc-workbench");
        setConnectTimeout(seconds(settings.timeouts().connect()));
        setLoginTimeout(seconds(settings.timeouts().connect()));
        setSocketTimeout(seconds(settings.timeouts().socket()));
        setTcpKeepAlive(true);
        setReWriteBatchedInserts(true);
        // The server's details quote row values.
        setLogServerErrorDetail(false);
        settings.parameters().entrySet().forEach(this::parameter);
    }

    private static int seconds(Duration duration) {
        return (int) Math.min(Integer.MAX_VALUE, Math.ceilDiv(duration.toMillis(), 1000L));
    }

    private void parameter(Map.Entry<String, String> parameter) {
        PGProperty property = PGProperty.forName(parameter.getKey());
        if (property == null || OURS.contains(parameter.getKey())) {
            LOG.warn("The connection parameter {} is not used", parameter.getKey());
            return;
        }
        setProperty(property, parameter.getValue());
    }

    @Override
    public Connection getConnection() throws SQLException {
        return registered(super.getConnection());
    }

    private static Connection registered(Connection connection) throws SQLException {
        try {
            PGvector.addVectorType(connection);
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }
}
