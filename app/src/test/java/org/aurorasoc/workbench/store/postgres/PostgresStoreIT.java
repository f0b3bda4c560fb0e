package org.aurorasoc.workbench.store.postgres;

import java.nio.file.Path;
import org.aurorasoc.workbench.store.OpenStore;
import org.aurorasoc.workbench.store.VectorStoreContract;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;

/// The contract of every store, kept by the shared table.
class PostgresStoreIT extends VectorStoreContract {
    private static TestDatabase database;

    private @Nullable Path known;

    @BeforeAll
    static void makeADatabase() {
        database = TestDatabase.migrated();
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
