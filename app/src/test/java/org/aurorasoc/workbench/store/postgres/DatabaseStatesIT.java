package org.aurorasoc.workbench.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.aurorasoc.workbench.domain.Check;
import org.aurorasoc.workbench.domain.SearchRequest;
import org.aurorasoc.workbench.error.StoreNotReadyException;
import org.aurorasoc.workbench.error.StoreUnavailableException;
import org.aurorasoc.workbench.error.WorkbenchException;
import org.aurorasoc.workbench.error.WriteRefusedException;
import org.aurorasoc.workbench.store.OpenStore;
import org.aurorasoc.workbench.store.Samples;
import org.aurorasoc.workbench.task.CancelToken;
import org.aurorasoc.workbench.testservers.PostgresServer;
import org.aurorasoc.workbench.testservers.SharedPostgres;
import org.junit.jupiter.api.Test;

/// Every bad state of a database, built for real: the doctor names it with a line to run, work gets one sentence.
class DatabaseStatesIT {
    private static Check check(OpenStore store, String name) {
        List<Check> checks = store.care().examine();
        return checks.stream()
                .filter(c -> c.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no check " + name + " in " + checks));
    }

    private static void search(OpenStore store) {
        store.vectors()
                .search(new SearchRequest(Samples.CASES, Samples.probe(Samples.vector(1)), 3), new CancelToken());
    }

    private static void put(OpenStore store) {
        store.vectors().apply(List.of(Samples.put("a", Samples.vector(1))), new CancelToken());
    }

    private static void assertFails(OpenStore store, String name, String detail, String remedy) {
        Check check = check(store, name);
        assertThat(check.state()).isEqualTo(Check.State.FAIL);
        assertThat(check.detail()).contains(detail);
        assertThat(check.remedy()).contains(remedy);
        assertThatThrownBy(() -> search(store))
                .isInstanceOf(StoreNotReadyException.class)
                .hasMessageContaining(detail);
        assertThatThrownBy(() -> put(store))
                .isInstanceOf(StoreNotReadyException.class)
                .hasMessageContaining(detail);
    }

    @Test
    void openingDoesNotWaitForAServerThatIsAway() {
        long started = System.nanoTime();
        try (OpenStore store = PostgresStore.open(TestDatabase.settings(1, "x", "x", "x"))) {
            assertThat(System.nanoTime() - started).isLessThan(2_000_000_000L);
            assertThat(store.location()).isEqualTo("x@127.0.0.1:1/x");
            Check check = check(store, "store");
            assertThat(check.state()).isEqualTo(Check.State.FAIL);
            assertThat(check.detail()).contains("does not answer");
            assertThat(check.remedy()).contains("PG_HOST");
            assertThatThrownBy(() -> search(store))
                    .isInstanceOf(StoreUnavailableException.class)
                    .hasMessageContaining("does not answer");
        }
    }

    @Test
    void aWrongPasswordIsSaidAndNotShown() {
        TestDatabase database = TestDatabase.empty();
        try (OpenStore store = database.openAs(PostgresServer.SUPERUSER, "gue$$ed-secret")) {
            Check check = check(store, "store");
            assertThat(check.state()).isEqualTo(Check.State.FAIL);
            assertThat(check.detail()).contains("refuses this user or password").doesNotContain("gue$$ed");
            assertThatThrownBy(() -> search(store))
                    .isInstanceOf(StoreUnavailableException.class)
                    .hasMessageContaining("password")
                    .satisfies(e -> assertThat(e.toString()).doesNotContain("gue$$ed"));
        }
    }

    @Test
    void aMissingDatabaseIsNamedAsThat() {
        TestDatabase none = new TestDatabase(SharedPostgres.server(), "no_such_database");
        try (OpenStore store = none.open()) {
            assertThat(check(store, "store").detail()).contains("no such database");
            assertThatThrownBy(() -> search(store)).isInstanceOf(StoreNotReadyException.class);
        }
    }

    @Test
    void withoutPgvectorTheLineThatInstallsItIsNamed() {
        try (OpenStore store = TestDatabase.empty().open()) {
            assertFails(store, "pgvector", "lacks the extension pgvector", "CREATE EXTENSION vector");
        }
    }

    @Test
    void withoutTheTableMigrateIsNamed() {
        TestDatabase database = TestDatabase.empty();
        database.psql("CREATE EXTENSION vector");
        try (OpenStore store = database.open()) {
            assertFails(store, "schema", "no table vector_embeddings", "migrate");
        }
    }

    @Test
    void anotherProductsTableIsNamedAndNeverTouched() {
        TestDatabase database = TestDatabase.empty();
        database.psql("CREATE EXTENSION vector; CREATE TABLE vector_embeddings (id BIGSERIAL PRIMARY KEY,"
                + " namespace TEXT, source_type TEXT, source_id TEXT, chunk_index INT, content TEXT,"
                + " embedding vector(384), metadata JSONB)");
        String before = database.server().dumpSchema(database.name());
        try (OpenStore store = database.open()) {
            assertFails(store, "schema", "another product", "PG_DATABASE");
            assertThatThrownBy(() -> store.care().migrate())
                    .isInstanceOf(StoreNotReadyException.class)
                    .hasMessageContaining("another product");
        }
        assertThat(database.server().dumpSchema(database.name())).isEqualTo(before);
    }

    @Test
    void aColumnOfAnotherDimensionIsNamedAndNeverTouched() {
        TestDatabase database = TestDatabase.empty();
        database.psql(TestDatabase.CONTRACT.replace("vector(384)", "vector(768)"));
        String before = database.server().dumpSchema(database.name());
        try (OpenStore store = database.open()) {
            assertFails(store, "schema", "768 dimensions", "PG_DATABASE");
            assertThatThrownBy(() -> store.care().migrate()).isInstanceOf(StoreNotReadyException.class);
        }
        assertThat(database.server().dumpSchema(database.name())).isEqualTo(before);
    }

    @Test
    void anUnmigratedDatabaseIsReadAndSaysRunMigrateWhenWritten() {
        TestDatabase database = TestDatabase.byTheContract();
        try (OpenStore store = database.open()) {
            Check check = check(store, "schema");
            assertThat(check.state()).isEqualTo(Check.State.WARN);
            assertThat(check.remedy()).contains("migrate");
            search(store);
            assertThat(store.vectors().capabilities().writable()).isFalse();
            assertThatThrownBy(() -> put(store))
                    .isInstanceOfSatisfying(
                            StoreNotReadyException.class,
                            e -> assertThat(e.remedy()).contains("migrate"));
            store.care().migrate();
            put(store);
            assertThat(store.vectors().capabilities().writable()).isTrue();
        }
    }

    @Test
    void aMissingOrInvalidIndexMakesSearchesExactAndIsSaid() {
        TestDatabase database = TestDatabase.migrated();
        try (OpenStore store = database.open()) {
            put(store);
            assertThat(check(store, "index").state()).isEqualTo(Check.State.OK);
            database.psql("UPDATE pg_index SET indisvalid = false"
                    + " WHERE indexrelid = 'idx_vector_embeddings_hnsw'::regclass");
            assertThat(check(store, "index").detail()).contains("invalid");
            assertThat(check(store, "index").remedy()).contains("REINDEX");
            search(store);
            database.psql("DROP INDEX idx_vector_embeddings_hnsw");
            assertThat(check(store, "index").detail()).contains("missing");
            assertThat(check(store, "index").remedy()).contains("CREATE INDEX CONCURRENTLY");
            search(store);
        }
        try (OpenStore store = database.open()) {
            assertThat(store.vectors().capabilities().notes()).anyMatch(note -> note.contains("index is missing"));
        }
    }

    @Test
    void anExtensionInASchemaOfItsOwnWorks() {
        TestDatabase database = TestDatabase.empty();
        database.psql("CREATE SCHEMA \"Ext ensions\"; CREATE EXTENSION vector WITH SCHEMA \"Ext ensions\"");
        try (OpenStore store = database.open()) {
            assertThat(check(store, "schema").detail()).contains("no table");
            store.care().migrate();
            put(store);
            search(store);
            assertThat(check(store, "pgvector").detail()).contains("\"Ext ensions\"");
            assertThat(store.vectors().collections()).hasSize(1);
        }
        assertThat(database.psql("SELECT relnamespace::regnamespace FROM pg_class WHERE relname = 'vector_embeddings'"))
                .isEqualTo("public");
    }

    @Test
    void aRoleThatMayOnlyReadReadsAndIsRefusedWithTheGrant() {
        TestDatabase database = TestDatabase.migrated();
        database.role("reader_only", "SELECT");
        try (OpenStore store = database.openAs("reader_only", "reader_only")) {
            search(store);
            Check check = check(store, "rights");
            assertThat(check.state()).isEqualTo(Check.State.WARN);
            assertThat(check.detail()).contains("INSERT, UPDATE, DELETE");
            assertThat(check.remedy()).contains("GRANT");
            assertThat(store.vectors().capabilities().writable()).isFalse();
            assertThatThrownBy(() -> put(store))
                    .isInstanceOfSatisfying(
                            WriteRefusedException.class,
                            e -> assertThat(e.remedy()).contains("GRANT"));
        }
    }

    @Test
    void aRoleWithoutRightsOnOurTablesIsRefusedBeforeAnythingIsWritten() {
        TestDatabase database = TestDatabase.migrated();
        database.role("half_writer", "SELECT, INSERT, UPDATE, DELETE");
        try (OpenStore store = database.openAs("half_writer", "half_writer")) {
            assertThat(check(store, "rights").detail()).contains("schema workbench");
            assertThatThrownBy(() -> put(store)).isInstanceOf(WriteRefusedException.class);
        }
        assertThat(database.psql("SELECT count(*) FROM vector_embeddings")).isEqualTo("0");
    }

    @Test
    void aRoleThatMayNotEvenReadIsTold() {
        TestDatabase database = TestDatabase.migrated();
        database.psql("CREATE ROLE stranger LOGIN PASSWORD 'stranger'");
        try (OpenStore store = database.openAs("stranger", "stranger")) {
            assertThat(check(store, "rights").state()).isEqualTo(Check.State.FAIL);
            assertThatThrownBy(() -> search(store)).isInstanceOf(StoreNotReadyException.class);
        }
    }

    @Test
    void aServerThatOnlyLetsItselfBeReadIsRefusedAsThat() {
        TestDatabase database = TestDatabase.migrated();
        database.psql("ALTER DATABASE " + database.name() + " SET default_transaction_read_only = on");
        try (OpenStore store = database.open()) {
            search(store);
            assertThat(check(store, "rights").detail()).contains("only lets itself be read");
            assertThatThrownBy(() -> put(store)).isInstanceOf(WriteRefusedException.class);
            assertThatThrownBy(() -> store.care().migrate()).isInstanceOf(WorkbenchException.class);
        }
    }

    @Test
    void aTableDroppedMeanwhileIsSaidAndComesBack() {
        TestDatabase database = TestDatabase.migrated();
        try (OpenStore store = database.open()) {
            put(store);
            database.psql("ALTER TABLE vector_embeddings RENAME TO away");
            assertThatThrownBy(() -> search(store)).isInstanceOf(StoreNotReadyException.class);
            database.psql("ALTER TABLE away RENAME TO vector_embeddings");
            search(store);
        }
    }

    @Test
    void aSchemaThatSaysAllIsWellHasNoRemedies() {
        try (OpenStore store = TestDatabase.migrated().open()) {
            assertThat(store.care().examine()).hasSize(5).allSatisfy(check -> {
                assertThat(check.state()).isEqualTo(Check.State.OK);
                assertThat(check.remedy()).isEmpty();
            });
        }
    }
}
