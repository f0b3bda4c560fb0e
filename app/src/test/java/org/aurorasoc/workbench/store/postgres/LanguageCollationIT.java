package org.aurorasoc.workbench.store.postgres;

import java.nio.file.Path;
import org.aurorasoc.workbench.store.OpenStore;
import org.aurorasoc.workbench.store.VectorStoreContract;
import org.aurorasoc.workbench.testservers.PostgresServer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/// The same contract in a database whose own text order is a language's, not that of code points.
class LanguageCollationIT extends VectorStoreContract {
    private static PostgresServer server;
    private static TestDatabase database;

    private @Nullable Path known;

    @BeforeAll
    static void makeADatabase() {
        server = PostgresServer.startWithLanguageCollation();
        database = TestDatabase.emptyOn(server);
        try (OpenStore store = database.open()) {
            store.care().migrate();
        }
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Override
    protected OpenStore open(Path home) {
        if (!home.equals(known)) {
            database.truncate();
            known = home;
        }
        return database.open();
    }
}
