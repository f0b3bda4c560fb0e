package org.aurorasoc.workbench.service.enrich;

import org.aurorasoc.workbench.quality.FreshDatabase;
import org.aurorasoc.workbench.store.postgres.PostgresStore;
import org.junit.jupiter.api.BeforeAll;

class EnrichOnPostgresIT extends EnrichContract {
    @BeforeAll
    static void open() {
        store = PostgresStore.open(FreshDatabase.settings());
        store.care().migrate();
    }
}
