package org.aurorasoc.workbench.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.aurorasoc.workbench.domain.Check;
import org.aurorasoc.workbench.domain.EntryKey;
import org.aurorasoc.workbench.domain.json.Json;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.error.FileAccessException;
import org.aurorasoc.workbench.error.HomeInUseException;
import org.aurorasoc.workbench.error.StoreNotReadyException;
import org.aurorasoc.workbench.error.StoreUnavailableException;
import org.aurorasoc.workbench.store.OpenStore;
import org.aurorasoc.workbench.store.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The files of a home: private, owned by one, and said plainly when they are not right.
class EmbeddedHomeTest {
    @TempDir
    Path home;

    @Test
    void foldersAndFilesAreTheOwnersAlone() throws IOException {
        try (OpenStore store = EmbeddedStore.open(home.resolve("new"))) {
            Cases.apply(store, Cases.rows(3));
            try (Stream<Path> all = Files.walk(home.resolve("new"))) {
                for (Path path : all.toList()) {
                    String expected = Files.isDirectory(path) ? "rwx------" : "rw-------";
                    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                            .as(path.toString())
                            .isEqualTo(expected);
                }
            }
        }
    }

    @Test
    void theSameHomeIsNotOpenedTwice() {
        try (OpenStore store = EmbeddedStore.open(home)) {
            assertThatThrownBy(() -> EmbeddedStore.open(home)).isInstanceOf(HomeInUseException.class);
            Cases.apply(store, Cases.rows(1));
        }
        EmbeddedStore.open(home).close();
    }

    @Test
    void aStoreThatANewerProgramChangedIsLeftAlone() throws SQLException {
        EmbeddedStore.open(home).close();
        String url = "jdbc:h2:" + home.resolve("store").resolve("workbench").toAbsolutePath();
        try (Connection newer = DriverManager.getConnection(url, "sa", "");
                Statement statement = newer.createStatement()) {
            statement.execute("INSERT INTO \"workbench\".\"schema_history\" (\"installed_rank\", \"version\","
                    + " \"description\", \"type\", \"script\", \"installed_by\", \"execution_time\", \"success\")"
                    + " VALUES (99, '99', 'of tomorrow', 'SQL', 'V99__of_tomorrow.sql', 'sa', 1, TRUE)");
        }
        assertThatThrownBy(() -> EmbeddedStore.open(home)).isInstanceOf(StoreNotReadyException.class);
    }

    @Test
    void theDatabasesOwnLockIsUnderstoodToo() throws SQLException {
        EmbeddedStore.open(home).close();
        String url = "jdbc:h2:" + home.resolve("store").resolve("workbench").toAbsolutePath();
        try (Connection other = DriverManager.getConnection(url, "sa", "")) {
            assertThat(other.isValid(1)).isTrue();
            assertThatThrownBy(() -> EmbeddedStore.open(home)).isInstanceOf(HomeInUseException.class);
        }
    }

    @Test
    void aDamagedDatabaseIsSaidInOneSentenceWithARemedy() throws IOException {
        EmbeddedStore.open(home).close();
        Files.writeString(home.resolve("store").resolve("workbench.mv.db"), "not a database ".repeat(2000));
        assertThatThrownBy(() -> EmbeddedStore.open(home))
                .isInstanceOfSatisfying(StoreUnavailableException.class, e -> {
                    assertThat(e.sentence()).isEqualTo("The store's database file is damaged.");
                    assertThat(e.remedy()).contains("backup");
                });
    }

    @Test
    void aHomeThatCannotBeMadeIsSaid() throws IOException {
        Path file = Files.writeString(home.resolve("file"), "in the way");
        assertThatThrownBy(() -> EmbeddedStore.open(file)).isInstanceOf(FileAccessException.class);
        assertThatThrownBy(() -> EmbeddedStore.open(home.resolve("a;b"))).isInstanceOf(FileAccessException.class);
    }

    @Test
    void aClosedStoreSaysThatItIsClosed() {
        OpenStore store = EmbeddedStore.open(home);
        Cases.apply(store, Cases.rows(2));
        store.close();
        store.close();
        assertThatThrownBy(() -> store.vectors().get(new EntryKey(Samples.CASES, "id-0")))
                .isInstanceOf(StoreUnavailableException.class);
        assertThatThrownBy(() -> Cases.nearest(store, Samples.vector(1), 1))
                .isInstanceOf(StoreUnavailableException.class);
        assertThatThrownBy(() -> Cases.apply(store, Cases.rows(1))).isInstanceOf(StoreUnavailableException.class);
        assertThat(store.care().examine())
                .filteredOn(c -> c.name().equals("store"))
                .extracting(Check::state)
                .containsExactly(Check.State.FAIL);
    }

    @Test
    void theDoctorFindsAFreshStoreInOrderAndNothingToMigrate() {
        EmbeddedStore.open(home).close();
        try (OpenStore store = EmbeddedStore.open(home)) {
            assertThat(store.care().examine())
                    .extracting(Check::name)
                    .containsExactly("store", "schema", "vector file", "words", "space");
            assertThat(store.care().examine()).extracting(Check::state).doesNotContain(Check.State.FAIL);
            assertThat(store.care().migrate())
                    .isEqualTo(List.of("The embedded store is up to date; there was nothing to do."));
            assertThat(store.location()).isEqualTo(home.toString());
        }
    }

    @Test
    void aDatabaseThatIsMostlyDeadPagesIsCompactedWhenClosedAndStaysPrivate() throws IOException {
        Path file = home.resolve("store").resolve("workbench.mv.db");
        JsonObject large = JsonObject.of("summary", Json.of("x".repeat(400_000)));
        long grown;
        try (OpenStore store = EmbeddedStore.open(home)) {
            Cases.apply(store, Cases.rows(100));
            for (int i = 0; i < 150; i++) {
                Cases.apply(store, Cases.put("rewritten", Samples.vector(i), large));
            }
            grown = Files.size(file);
        }
        assertThat(grown).isGreaterThan(32 * 1024 * 1024);
        assertThat(Files.size(file)).isLessThan(grown / 10);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (OpenStore store = EmbeddedStore.open(home)) {
            assertThat(store.vectors().count(Samples.CASES)).isEqualTo(101);
            assertThat(Cases.ids(Cases.nearest(store, Samples.vector(149), 1))).containsExactly("rewritten");
        }
    }

    @Test
    void noTraceFileIsLeftThatCouldHoldValues() throws IOException {
        try (OpenStore store = EmbeddedStore.open(home)) {
            Cases.apply(store, Cases.rows(3));
        }
        Files.writeString(home.resolve("store").resolve("workbench.mv.db"), "not a database ".repeat(2000));
        assertThatThrownBy(() -> EmbeddedStore.open(home)).isInstanceOf(StoreUnavailableException.class);
        try (Stream<Path> files = Files.list(home.resolve("store"))) {
            assertThat(files).noneMatch(f -> f.toString().contains("trace"));
        }
    }
}
