package org.aurorasoc.workbench.settings;

import java.time.Duration;
import java.util.Map;

/// How to reach the shared database. `parameters` are extra connection parameters of a DATABASE_URL.
public record PostgresSettings(
        String host,
        int port,
        String database,
        String user,
        Secret password,
        int poolSize,
        int maxOverflow,
        boolean prePing,
        String sslMode,
        Map<String, String> parameters,
        Duration connectTimeout,
        Duration statementTimeout,
        Duration lockTimeout,
        Duration socketTimeout,
        GraphSettings graph) {
    public PostgresSettings {
        parameters = Map.copyOf(parameters);
    }

    /// With the graph index walked as usual.
    public PostgresSettings(
            String host,
            int port,
            String database,
            String user,
            Secret password,
            int poolSize,
            int maxOverflow,
            boolean prePing,
            String sslMode,
            Map<String, String> parameters,
            Duration connectTimeout,
            Duration statementTimeout,
            Duration lockTimeout,
            Duration socketTimeout) {
        this(
                host,
                port,
                database,
                user,
                password,
                poolSize,
                maxOverflow,
                prePing,
                sslMode,
                parameters,
                connectTimeout,
                statementTimeout,
                lockTimeout,
                socketTimeout,
                GraphSettings.USUAL);
    }

    public PostgresSettings with(GraphSettings itsGraph) {
        return new PostgresSettings(
                host,
                port,
                database,
                user,
                password,
                poolSize,
                maxOverflow,
                prePing,
                sslMode,
                parameters,
                connectTimeout,
                statementTimeout,
                lockTimeout,
                socketTimeout,
                itsGraph);
    }

    /// Where the data is, fit for a screen: no secret in it.
    public String location() {
        return user + "@" + host + ":" + port + "/" + database;
    }

    public PostgresSettings with(Secret itsPassword) {
        return new PostgresSettings(
                host,
                port,
                database,
                user,
                itsPassword,
                poolSize,
                maxOverflow,
                prePing,
                sslMode,
                parameters,
                connectTimeout,
                statementTimeout,
                lockTimeout,
                socketTimeout,
                graph);
    }

    /// Another database of the same server.
    public PostgresSettings in(String another) {
        return new PostgresSettings(
                host,
                port,
                another,
                user,
                password,
                poolSize,
                maxOverflow,
                prePing,
                sslMode,
                parameters,
                connectTimeout,
                statementTimeout,
                lockTimeout,
                socketTimeout,
                graph);
    }

    /// The same server for somebody who waits no longer than this for anything.
    public PostgresSettings within(Duration patience) {
        return new PostgresSettings(
                host,
                port,
                database,
                user,
                password,
                poolSize,
                maxOverflow,
                prePing,
                sslMode,
                parameters,
                patience,
                patience,
                patience,
                patience,
                graph);
    }

    /// The same server for a work that takes as long as it takes.
    public PostgresSettings unhurried() {
        return new PostgresSettings(
                host,
                port,
                database,
                user,
                password,
                poolSize,
                maxOverflow,
                prePing,
                sslMode,
                parameters,
                connectTimeout,
                Duration.ZERO,
                lockTimeout,
                Duration.ZERO,
                graph);
    }

    public int mostConnections() {
        return poolSize + maxOverflow;
    }

    /// Names the parameters only: a value may be the password of a key.
    @Override
    public String toString() {
        return "PostgresSettings[" + location() + ", sslMode=" + sslMode + ", parameters=" + parameters.keySet() + "]";
    }
}
