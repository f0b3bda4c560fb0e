package org.aurorasoc.workbench.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.aurorasoc.workbench.domain.EntryKey;
import org.aurorasoc.workbench.domain.Filter;
import org.aurorasoc.workbench.domain.json.Json;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.files.PrivateFiles;
import org.aurorasoc.workbench.store.Change;
import org.aurorasoc.workbench.store.OpenStore;
import org.aurorasoc.workbench.store.Samples;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Filters find every row that matches and no other, whatever became of the file that tells rows apart.
class DerivedTraitsTest {
    /// Enough that they are worth a file, and that the nearest thousand are not all.
    private static final int ROWS = 2_200;

    private static final int RULES = 220;

    @TempDir
    static Path original;

    @TempDir
    Path home;

    @BeforeAll
    static void fillAStore() {
        try (OpenStore store = EmbeddedStore.open(original)) {
            List<Change> unit = new ArrayList<>();
            for (int i = 0; i < ROWS; i++) {
                unit.add(row(i, "rule-" + i % RULES));
            }
            Cases.apply(store, unit);
            assertThat(found(store, "rule-7")).hasSize(ROWS / RULES);
        }
    }

    private static Change row(int i, String rule) {
        return Cases.put("id-" + i, Samples.vector(i % 40), JsonObject.of("rule", Json.of(rule)));
    }

    @BeforeEach
    void copyIt() throws IOException {
        for (String folder : List.of("store", "derived")) {
            Files.createDirectories(home.resolve(folder));
            for (Path file : files(original.resolve(folder))) {
                Files.copy(file, home.resolve(folder).resolve(file.getFileName()));
            }
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private List<Path> traits() throws IOException {
        return files(home.resolve("derived")).stream()
                .filter(file -> file.getFileName().toString().startsWith("traits-"))
                .toList();
    }

    private static List<String> found(OpenStore store, String rule) {
        Filter filter = Filter.containing(JsonObject.of("rule", Json.of(rule)));
        return Cases.ids(Cases.nearest(store, Samples.vector(1), 20, filter));
    }

    private void assertEveryRuleIsFound() {
        try (OpenStore store = EmbeddedStore.open(home)) {
            for (int rule : new int[] {0, 7, RULES - 1}) {
                assertThat(found(store, "rule-" + rule)).hasSize(ROWS / RULES).allMatch(id -> isOf(rule, id));
            }
        }
    }

    private static boolean isOf(int rule, String id) {
        return Integer.parseInt(id.substring("id-".length())) % RULES == rule;
    }

    @Test
    void itIsTheOwnersAlone() throws IOException {
        assertThat(traits()).hasSize(1);
        if (PrivateFiles.hasRights()) {
            Path written = files(original.resolve("derived")).stream()
                    .filter(file -> file.getFileName().toString().startsWith("traits-"))
                    .findFirst()
                    .orElseThrow();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(written)))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void whatWasKeptIsUsedAndNotWrittenAgain() throws IOException {
        List<Path> before = traits();
        assertEveryRuleIsFound();
        assertThat(traits()).isEqualTo(before);
    }

    @Test
    void aDamagedOneIsMadeAgain() throws IOException {
        for (int part = 0; part < 6; part++) {
            Path file = traits().getFirst();
            byte[] bytes = Files.readAllBytes(file);
            bytes[Math.min(bytes.length - 1, bytes.length * part / 5)] ^= 0x10;
            Files.write(file, bytes);
            assertEveryRuleIsFound();
            assertThat(traits()).hasSize(1).isNotEqualTo(List.of(file));
        }
    }

    @Test
    void oneThatIsCutOffOrEmptyIsMadeAgain() throws IOException {
        for (int part = 0; part < 4; part++) {
            Path file = traits().getFirst();
            byte[] bytes = Files.readAllBytes(file);
            Files.write(file, Arrays.copyOf(bytes, bytes.length * part / 4));
            assertEveryRuleIsFound();
        }
    }

    @Test
    void rowsThatWereWrittenSinceAreReadAnew() {
        try (OpenStore store = EmbeddedStore.open(home)) {
            Cases.apply(
                    store,
                    row(7, "moved"),
                    row(9_000, "moved"),
                    new Change.Remove(new EntryKey(Samples.CASES, "id-227")));
        }
        try (OpenStore store = EmbeddedStore.open(home)) {
            assertThat(found(store, "moved")).containsExactlyInAnyOrder("id-7", "id-9000");
            assertThat(found(store, "rule-7")).hasSize(ROWS / RULES - 2);
        }
    }

    @Test
    void aRestoredOlderDatabaseIsBelievedAndNotTheNewerFile() throws IOException {
        try (OpenStore store = EmbeddedStore.open(home)) {
            List<Change> unit = new ArrayList<>();
            for (int i = 0; i < ROWS; i++) {
                unit.add(row(i, "newer-" + i % RULES));
            }
            Cases.apply(store, unit);
            assertThat(found(store, "newer-3")).hasSize(ROWS / RULES);
        }
        String database = "store/workbench.mv.db";
        Files.copy(original.resolve(database), home.resolve(database), StandardCopyOption.REPLACE_EXISTING);
        assertEveryRuleIsFound();
    }

    @Test
    void theFileOfAnotherStoreIsNotBelieved(@TempDir Path other) throws IOException {
        Files.delete(traits().getFirst());
        try (OpenStore store = EmbeddedStore.open(other)) {
            List<Change> unit = new ArrayList<>();
            for (int i = 0; i < ROWS; i++) {
                unit.add(row(i, "another-" + i % RULES));
            }
            Cases.apply(store, unit);
            assertThat(found(store, "another-3")).hasSize(ROWS / RULES);
        }
        Files.copy(other.resolve("derived/traits-1.bin"), home.resolve("derived/traits-1.bin"));
        assertEveryRuleIsFound();
    }
}
