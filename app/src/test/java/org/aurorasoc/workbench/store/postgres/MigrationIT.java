package org.aurorasoc.workbench.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.aurorasoc.workbench.error.StoreNotReadyException;
import org.aurorasoc.workbench.store.Closing;
import org.aurorasoc.workbench.store.OpenStore;
import org.aurorasoc.workbench.store.Samples;
import org.aurorasoc.workbench.task.CancelToken;
import org.junit.jupiter.api.Test;

/// The migration adds three columns and a schema of ours, nothing else; where the role may not, a script does it.
class MigrationIT {
    private static final String OTHERS =
            "CREATE TABLE cases (id INT PRIMARY KEY, title TEXT); INSERT INTO cases VALUES (1, 'theirs');";

    private static final String[] BOTH = {"Applied V1 workbench.", "Applied V2 memory."};

    private static String script() throws IOException {
        return read("installer/migrate-postgres.sql");
    }

    private static String read(String file) throws IOException {
        return Files.readString(Path.of(System.getProperty("workbench.project.root"), file));
    }

    private static String first() throws IOException {
        return read("resources/app/db/postgres/V1__workbench.sql");
    }

    /// The statements of a dump without what the migration may add: three columns, and all in the schema workbench.
    private static List<String> withoutOurs(String dump) {
        String columns = ",\n    embedding_model character varying(100),\n    text_hash character(64),\n"
                + "    stamped_at timestamp with time zone";
        String statements = dump.replace(columns, "").replaceAll("(?m)^--.*\n", "");
        return Stream.of(statements.split(";\n"))
                .map(String::strip)
                .filter(statement -> !statement.contains("workbench"))
                .toList();
    }

    @Test
    void itAddsOnlyWhatItMay() {
        TestDatabase database = TestDatabase.byTheContract();
        database.psql(OTHERS);
        String before = database.server().dumpSchema(database.name());
        try (OpenStore store = database.open()) {
            assertThat(store.care().migrate()).containsExactly(BOTH);
            assertThat(store.care().migrate()).singleElement().asString().contains("Nothing to do");
        }
        String after = database.server().dumpSchema(database.name());
        assertThat(after).contains("embedding_model").contains("workbench.change_log");
        assertThat(withoutOurs(after)).isEqualTo(withoutOurs(before));
        assertThat(database.psql("SELECT title FROM cases")).isEqualTo("theirs");
    }

    @Test
    void anEmptyDatabaseBecomesTheContractsPlusOurs() {
        TestDatabase made = TestDatabase.migrated();
        TestDatabase contract = TestDatabase.byTheContract();
        contract.psql("ALTER TABLE vector_embeddings ALTER COLUMN embedding SET STORAGE PLAIN,"
                + " SET (toast_tuple_target = 4080)");
        assertThat(withoutOurs(made.server().dumpSchema(made.name())))
                .isEqualTo(withoutOurs(contract.server().dumpSchema(contract.name())));
    }

    @Test
    void aRoleThatMayNotIsToldTheScriptAndTheScriptMakesItWork() throws IOException {
        TestDatabase database = TestDatabase.byTheContract();
        database.role("plain_writer", "SELECT, INSERT, UPDATE, DELETE");
        try (OpenStore store = database.openAs("plain_writer", "plain_writer")) {
            assertThatThrownBy(() -> store.care().migrate())
                    .isInstanceOfSatisfying(
                            StoreNotReadyException.class,
                            e -> assertThat(e.remedy()).contains("psql").contains("installer/migrate-postgres.sql"));
            assertThat(database.psql(
                            "SELECT count(*) FROM information_schema.columns WHERE column_name = 'stamped_at'"))
                    .isEqualTo("0");

            database.psql("BEGIN;" + script() + "COMMIT;");

            assertThat(store.care().migrate()).singleElement().asString().contains("Nothing to do");
            store.vectors().apply(List.of(Samples.put("a", Samples.vector(1))), new CancelToken());
            assertThat(store.vectors().count(Samples.CASES)).isEqualTo(1);
        }
        database.psql("BEGIN;" + script() + "COMMIT;");
    }

    @Test
    void theScriptIsTheMigrationsWordForWordBelowAHeadOfComments() throws IOException {
        String body = first() + "\n" + read("resources/app/db/postgres/V2__memory.sql");
        assertThat(script()).endsWith(body);
        String head = script().substring(0, script().length() - body.length());
        assertThat(head.lines()).allMatch(line -> line.isEmpty() || line.startsWith("--"));
    }

    @Test
    void afterTheWholeScriptOnAnEmptyDatabaseThereIsNothingToDo() throws IOException {
        TestDatabase database = TestDatabase.empty();
        database.psql("BEGIN;" + script() + "COMMIT;");
        try (OpenStore store = database.open()) {
            assertThat(store.care().migrate()).singleElement().asString().contains("Nothing to do");
            assertWorks(store);
        }
    }

    @Test
    void aDatabaseThatTheFirstScriptMadeIsBroughtUpByTheProgram() throws IOException {
        TestDatabase database = TestDatabase.byTheContract();
        database.psql("BEGIN;" + first() + "COMMIT;");
        try (OpenStore store = database.open()) {
            assertWaitsForTheMigration(store);
            assertThat(store.care().migrate()).containsExactly(BOTH);
            assertThat(store.care().migrate()).singleElement().asString().contains("Nothing to do");
            assertWorks(store);
        }
    }

    @Test
    void aDatabaseThatAnOlderProgramMigratedGoesOnFromThere() throws IOException {
        TestDatabase database = TestDatabase.migrated();
        backToTheFirst(database);
        try (OpenStore store = database.open()) {
            assertWaitsForTheMigration(store);
            assertThat(store.care().migrate()).containsExactly(BOTH[1]);
            assertWorks(store);
        }
        backToTheFirst(database);
        database.psql("BEGIN;" + script() + "COMMIT;");
        try (OpenStore store = database.open()) {
            assertThat(store.care().migrate()).singleElement().asString().contains("Nothing to do");
            assertThat(store.caseFile().row("C-1")).isPresent();
            store.vectors().apply(Closing.first("C-2").unit(), new CancelToken());
        }
    }

    /// As the first release left it, its history included.
    private static void backToTheFirst(TestDatabase database) {
        database.psql("ALTER TABLE workbench.term_documents DROP COLUMN traced_at;"
                + " ALTER TABLE workbench.sentence_vectors DROP COLUMN made_of;"
                + " DROP INDEX workbench.audit_by_subject, workbench_by_value, workbench_row_times;"
                + " DELETE FROM workbench.schema_history WHERE version = '2'");
    }

    private static void assertWaitsForTheMigration(OpenStore store) {
        assertThat(store.traces().unavailable().orElseThrow()).contains("older version", "migrate");
        assertThat(store.traces().postings(Samples.CASES, List.of("beacon"))).isEmpty();
        assertThat(store.traces().lacking(Samples.CASES, "", 5)).isEmpty();
        assertThat(store.caseFile().audit(0, 5)).isEmpty();
        assertThat(store.caseFile().row("C-1")).isEmpty();
        assertThat(store.caseFile().sentences(Closing.first("C-1").key())).isEmpty();
        assertThat(store.desk().muted()).isEmpty();
        assertThat(store.desk().frozen()).isEmpty();
        assertThat(store.vectors().byValue(Samples.CASES, List.of("x"))).isEmpty();
        assertThat(store.care().examine())
                .anyMatch(check -> check.detail().contains("older version")
                        && check.remedy().contains("migrate"));
        assertThatThrownBy(() -> store.vectors().apply(Closing.first("C-1").unit(), new CancelToken()))
                .isInstanceOfSatisfying(
                        StoreNotReadyException.class,
                        e -> assertThat(e.remedy()).contains("migrate"));
    }

    private static void assertWorks(OpenStore store) {
        assertThat(store.traces().unavailable()).isEmpty();
        store.vectors().apply(Closing.first("C-1").unit(), new CancelToken());
        assertThat(store.caseFile().row("C-1")).isPresent();
        assertThat(store.care().examine()).allMatch(check -> check.remedy().isEmpty());
    }
}
