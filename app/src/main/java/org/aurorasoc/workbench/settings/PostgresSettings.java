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
        String sslMode,
        Map<String, String> parameters,
        PoolSettings pool,
        PostgresTimeouts timeouts,
        GraphSettings graph) {
    public PostgresSettings {
        parameters = Map.copyOf(parameters);
    }

    public PostgresSettings with(Secret itsPassword) {
        return with(database, itsPassword, timeouts, graph);
    }

    public PostgresSettings with(GraphSettings itsGraph) {
        return with(database, password, timeouts, itsGraph);
    }

    /// Another database of the same server.
    public PostgresSettings in(String another) {
        return with(another, password, timeouts, graph);
    }

    /// The same server for somebody who waits no longer than this for anything.
    public PostgresSettings within(Duration patience) {
        return with(database, password, PostgresTimeouts.all(patience), graph);
    }

    /// The same server for a work that takes as long as it takes.
    public PostgresSettings unhurried() {
        return with(database, password, timeouts.unhurried(), graph);
    }

    private PostgresSettings with(
            String itsDatabase, Secret itsPassword, PostgresTimeouts itsTimeouts, GraphSettings itsGraph) {
        return new PostgresSettings(
                host, port, itsDatabase, user, itsPassword, sslMode, parameters, pool, itsTimeouts, itsGraph);
    }

    /// Where the data is, fit for a screen: no secret in it.
    public String location() {
        return user + "@" + host + ":" + port + "/" + database;
    }

    /// Names the parameters only: a value may be the password of a key.
    @Override
    public String toString() {
        return "PostgresSettings[" + location() + ", sslMode=" + sslMode + ", parameters=" + parameters.keySet() + "]";
    }
}
