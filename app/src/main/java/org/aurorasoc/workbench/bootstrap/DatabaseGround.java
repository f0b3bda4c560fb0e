package org.aurorasoc.workbench.bootstrap;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.aurorasoc.workbench.service.bench.Ground;
import org.aurorasoc.workbench.settings.PostgresSettings;
import org.aurorasoc.workbench.settings.SettingName;
import org.aurorasoc.workbench.store.OpenStore;
import org.aurorasoc.workbench.store.postgres.PostgresStore;
import org.aurorasoc.workbench.store.postgres.ThrowawayDatabase;
import org.aurorasoc.workbench.task.CancelToken;

/// A database on the server in use that is thrown away, and a home for the processes that work on it.
final class DatabaseGround implements Ground {
    private final BenchFolder home;
    private final ThrowawayDatabase database;
    private final OnFirstUse<OpenStore> store;

    private DatabaseGround(BenchFolder home, ThrowawayDatabase database) {
        this.home = home;
        this.database = database;
        this.store = new OnFirstUse<>(() -> PostgresStore.open(database.settings()), OpenStore::close);
    }

    static Ground open(PostgresSettings server, Consumer<String> told) {
        BenchFolder home = BenchFolder.make(told);
        try {
            return new DatabaseGround(home, ThrowawayDatabase.make(server, told));
        } catch (RuntimeException e) {
            home.close();
            throw e;
        }
    }

    @Override
    public String product() {
        return database.product();
    }

    @Override
    public OpenStore store() {
        return store.get();
    }

    @Override
    public void letGo() {
        store.close();
    }

    @Override
    public long bytes() {
        return database.bytes();
    }

    @Override
    public Map<String, String> environment() {
        PostgresSettings settings = database.settings();
        Map<String, String> variables = new HashMap<>();
        variables.put(SettingName.WORKBENCH_HOME.name(), home.path().toString());
        variables.put(SettingName.VECTOR_STORE_BACKEND.name(), "postgres");
        variables.put(SettingName.DATABASE_URL.name(), "");
        variables.put(SettingName.PG_HOST.name(), settings.host());
        variables.put(SettingName.PG_PORT.name(), Integer.toString(settings.port()));
        variables.put(SettingName.PG_DATABASE.name(), settings.database());
        variables.put(SettingName.PG_USER.name(), settings.user());
        variables.put(SettingName.PG_PASSWORD.name(), settings.password().reveal());
        variables.put(SettingName.PG_SSLMODE.name(), settings.sslMode());
        return variables;
    }

    @Override
    public void settle(CancelToken cancel) {
        database.settle(cancel);
    }

    @Override
    public void close() {
        try (home;
                database) {
            store.close();
        }
    }
}
