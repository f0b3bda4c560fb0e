package org.aurorasoc.workbench.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.aurorasoc.workbench.domain.Check;
import org.aurorasoc.workbench.store.Change;
import org.aurorasoc.workbench.store.OpenStore;
import org.aurorasoc.workbench.store.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever happens to the derived file between two runs, the next opening mends it by itself, and only what is broken.
class DerivedVectorsHealTest {
    private static final int ROWS = 50;

    @TempDir
    Path home;

    private Path file;

    @BeforeEach
    void fillAStore() {
        file = home.resolve("derived").resolve("vectors.bin");
        try (OpenStore store = EmbeddedStore.open(home)) {
            Cases.apply(store, Cases.rows(ROWS));
        }
    }

    private void assertEveryRowIsFoundAfterHealing(int healed) {
        try (OpenStore store = EmbeddedStore.open(home)) {
            assertEveryRowIsFound(store);
            Check check = store.care().examine().stream()
                    .filter(c -> c.name().equals("vector file"))
                    .findFirst()
                    .orElseThrow();
            String expected =
                    healed == 0 ? "agrees with the store" : healed + " vectors were written again from the store";
            assertThat(check.detail()).isEqualTo(expected);
        }
    }

    private static void assertEveryRowIsFound(OpenStore store) {
        for (int i = 0; i < ROWS; i++) {
            var best = Cases.nearest(store, Samples.vector(i), 1).hits().getFirst();
            assertThat(best.entry().key().sourceId()).isEqualTo("id-" + i);
            assertThat(best.score()).isGreaterThan(0.999999);
        }
    }

    @Test
    void anIntactFileIsUsedAsItIs() {
        assertEveryRowIsFoundAfterHealing(0);
    }

    @Test
    void aDeletedFolderIsMadeAgain() throws IOException {
        Files.delete(file);
        Files.delete(file.getParent());
        assertEveryRowIsFoundAfterHealing(ROWS);
    }

    @Test
    void aTruncatedFileIsFilledUp() throws IOException {
        truncate(VectorFile.HEADER_LENGTH + 20L * VectorBytes.LENGTH + 7);
        assertEveryRowIsFoundAfterHealing(ROWS - 20);
    }

    @Test
    void anEmptyFileIsFilledUp() throws IOException {
        truncate(0);
        assertEveryRowIsFoundAfterHealing(ROWS);
    }

    private void truncate(long length) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(length);
        }
    }

    @Test
    void aFlippedBitCostsOneVectorOnly() throws IOException {
        flipBit(VectorFile.HEADER_LENGTH + 30L * VectorBytes.LENGTH + 1000);
        assertEveryRowIsFoundAfterHealing(1);
    }

    @Test
    void aFlippedBitInTheHeaderCostsTheWholeFile() throws IOException {
        flipBit(10);
        assertEveryRowIsFoundAfterHealing(ROWS);
    }

    private void flipBit(long position) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            ByteBuffer one = ByteBuffer.allocate(1);
            channel.read(one, position);
            one.put(0, (byte) (one.get(0) ^ 0x10));
            channel.write(one.flip(), position);
        }
    }

    @Test
    void theFileOfAnotherStoreIsNotBelieved(@TempDir Path other) throws IOException {
        try (OpenStore store = EmbeddedStore.open(other)) {
            for (int i = 0; i < ROWS; i++) {
                Cases.apply(store, Samples.put("other-" + i, Samples.vector(1000 + i)));
            }
        }
        Files.copy(other.resolve("derived").resolve("vectors.bin"), file, StandardCopyOption.REPLACE_EXISTING);
        assertEveryRowIsFoundAfterHealing(ROWS);
    }

    @Test
    void aRestoredOlderDatabaseIsBelievedAndNotTheNewerFile(@TempDir Path backup) throws IOException {
        Path database = home.resolve("store").resolve("workbench.mv.db");
        Files.copy(database, backup.resolve("old"));
        try (OpenStore store = EmbeddedStore.open(home)) {
            Cases.apply(store, new Change.RemoveCollection(Samples.CASES));
            for (int i = 0; i < ROWS; i++) {
                Cases.apply(store, Samples.put("newer-" + i, Samples.vector(5000 + i)));
            }
        }
        Files.copy(backup.resolve("old"), database, StandardCopyOption.REPLACE_EXISTING);
        try (OpenStore store = EmbeddedStore.open(home)) {
            assertEveryRowIsFound(store);
            assertThat(Cases.ids(Cases.nearest(store, Samples.vector(5000), ROWS)))
                    .noneMatch(id -> id.startsWith("newer"));
        }
    }

    @Test
    void rewritingRowsDoesNotMakeTheFileGrow() throws IOException {
        long before = Files.size(file);
        try (OpenStore store = EmbeddedStore.open(home)) {
            for (int round = 0; round < 60; round++) {
                Cases.apply(store, Cases.rows(ROWS));
            }
            assertEveryRowIsFound(store);
        }
        assertThat(Files.size(file)).isEqualTo(before);
    }

    @Test
    void theProgressOfTheCheckIsTold() {
        List<Long> totals = new ArrayList<>();
        EmbeddedStore.open(home, (done, total) -> totals.add(total)).close();
        assertThat(totals).isNotEmpty().containsOnly((long) ROWS);
    }
}
