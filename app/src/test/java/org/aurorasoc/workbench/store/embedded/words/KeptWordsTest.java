package org.aurorasoc.workbench.store.embedded.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.aurorasoc.workbench.files.PrivateFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever became of the files, words are those of the rows.
class KeptWordsTest {
    private static final WordLimits SMALL = new WordLimits(8, 2);

    @TempDir
    Path folder;

    private final RowsInMemory rows = new RowsInMemory();
    private UUID store = UUID.randomUUID();

    @BeforeEach
    void keepSome() throws SQLException {
        Random random = new Random(3);
        for (int i = 0; i < 40; i++) {
            rows.put("id-" + i, Traced.randomText(random));
        }
        assertWordsAreThoseOfTheRows();
    }

    private KeptWords kept() {
        return new KeptWords(folder, store, SMALL);
    }

    private void assertWordsAreThoseOfTheRows() throws SQLException {
        try (CollectionWords words = kept().load(rows, Traced.COLLECTION)) {
            assertThat(Traced.known(words)).isEqualTo(Traced.truth(rows));
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    @Test
    void filesThatAreThereAreUsed() throws SQLException {
        assertWordsAreThoseOfTheRows();
        assertThat(rows.wholeReadings()).isEqualTo(1);
    }

    @Test
    void onlyTheirOwnerMayReadThem() throws IOException {
        if (!PrivateFiles.hasRights()) {
            return;
        }
        assertThat(files())
                .hasSizeGreaterThan(1)
                .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .isEqualTo("rw-------"));
    }

    @Test
    void aFlippedBitAnywhereIsNoticed() throws SQLException, IOException {
        for (Path name : files()) {
            byte[] whole = Files.readAllBytes(name);
            int step = Math.max(1, whole.length / 24);
            for (int at = 0; at < whole.length; at += step) {
                byte[] damaged = whole.clone();
                damaged[at] ^= 0x10;
                Path file = files().getFirst().resolveSibling(name.getFileName());
                Files.write(file, damaged);
                int before = rows.wholeReadings();
                assertWordsAreThoseOfTheRows();
                assertThat(rows.wholeReadings()).as("at %d of %s", at, name).isEqualTo(before + 1);
                keepAnew(name, whole);
            }
        }
    }

    /// The folder as it was: a rebuilt one has other numbers.
    private void keepAnew(Path name, byte[] whole) throws IOException, SQLException {
        if (!Files.exists(name)) {
            for (Path file : files()) {
                Files.delete(file);
            }
            assertWordsAreThoseOfTheRows();
        }
        if (Files.exists(name)) {
            Files.write(name, whole);
        }
    }

    @Test
    void filesCutOffAtAnyLengthAreNoticed() throws SQLException, IOException {
        for (int part = 0; part < 5; part++) {
            for (Path file : files()) {
                try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
                    open.setLength(open.length() * part / 5);
                }
                assertWordsAreThoseOfTheRows();
            }
        }
    }

    @Test
    void filesThatAreMissingAreMadeAgain() throws SQLException, IOException {
        int names = files().size();
        for (int i = 0; i < names; i++) {
            Files.delete(files().get(i));
            assertWordsAreThoseOfTheRows();
            assertThat(files()).hasSize(names);
        }
    }

    @Test
    void theFilesOfAnotherStoreAreNotBelieved() throws SQLException {
        store = UUID.randomUUID();
        assertWordsAreThoseOfTheRows();
        assertThat(rows.wholeReadings()).isEqualTo(2);
    }

    @Test
    void filesThatAreBehindCatchUp() throws SQLException {
        Random random = new Random(4);
        for (int behind = 1; behind < 30; behind++) {
            if (behind % 3 == 0) {
                rows.remove("id-" + random.nextInt(40));
            } else {
                rows.put("id-" + random.nextInt(45), Traced.randomText(random));
            }
            assertWordsAreThoseOfTheRows();
        }
        assertThat(rows.wholeReadings()).isEqualTo(1);
    }

    @Test
    void filesThatAreAheadOfARestoredDatabaseAreNotBelieved() throws SQLException {
        RowsInMemory older = rows.copy();
        for (int i = 0; i < 40; i++) {
            rows.put("id-" + i, Map.of("word1", 7));
        }
        CollectionWords words = kept().load(rows, Traced.COLLECTION);
        kept().keep(rows, Traced.COLLECTION, words);
        words.close();
        assertReadAnew(older);
        for (int i = 0; i < 90; i++) {
            older.put("id-" + i % 3, Map.of("word2", 1 + i));
        }
        assertReadAnew(older);
    }

    private void assertReadAnew(RowsInMemory restored) throws SQLException {
        try (CollectionWords words = kept().load(restored, Traced.COLLECTION)) {
            assertThat(Traced.known(words)).isEqualTo(Traced.truth(restored));
        }
    }

    @Test
    void aCollectionThatWasEmptiedMeanwhileIsReadAnew() throws SQLException, IOException {
        rows.empty();
        assertWordsAreThoseOfTheRows();
        assertThat(files()).hasSize(1);
        rows.put("id-1", Map.of("word3", 2));
        assertWordsAreThoseOfTheRows();
    }

    @Test
    void whatACutOffProcessLeftIsTakenAway() throws SQLException, IOException {
        List<Path> before = files();
        Files.write(folder.resolve("words-77.bin"), new byte[500]);
        Files.write(folder.resolve("words-78.bin.texts.part"), new byte[5]);
        Files.write(folder.resolve("words.list.0815.part"), new byte[5]);
        assertWordsAreThoseOfTheRows();
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void aFolderThatCannotBeWrittenCostsNoAnswer() throws SQLException, IOException {
        Path file = Files.createFile(folder.resolve("in-the-way"));
        KeptWords broken = new KeptWords(file, store, SMALL);
        try (CollectionWords words = broken.load(rows, Traced.COLLECTION)) {
            assertThat(Traced.known(words)).isEqualTo(Traced.truth(rows));
        }
        assertThat(broken.isBroken()).isTrue();
    }

    @Test
    void anInterruptLeavesNoHalfFile() throws SQLException {
        rows.empty();
        for (int i = 0; i < 40; i++) {
            rows.put("id-" + i, Map.of("word" + i % 12, 1 + i));
        }
        Thread.currentThread().interrupt();
        assertWordsAreThoseOfTheRows();
        assertThat(Thread.interrupted()).isTrue();
        assertThat(kept().isBroken()).isFalse();
        assertWordsAreThoseOfTheRows();
    }

    @Test
    void afterManyRandomWritesTheyAreWhatTheRowsSay() throws SQLException {
        Random random = new Random(5);
        for (int opening = 0; opening < 12; opening++) {
            KeptWords kept = kept();
            try (CollectionWords words = kept.load(rows, Traced.COLLECTION)) {
                for (int i = random.nextInt(60); i > 0; i--) {
                    write(words, random);
                    kept.settling(words).ifPresent(settling -> {
                        settling.publish();
                        list(kept, words);
                    });
                }
                assertThat(Traced.known(words)).isEqualTo(Traced.truth(rows));
                if (random.nextBoolean()) {
                    kept.keep(rows, Traced.COLLECTION, words);
                }
            }
        }
        assertThat(rows.wholeReadings()).isEqualTo(1);
    }

    private void list(KeptWords kept, CollectionWords words) {
        try {
            kept.list(rows, Traced.COLLECTION, words);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private void write(CollectionWords words, Random random) throws SQLException {
        String id = "id-" + random.nextInt(40);
        if (random.nextInt(4) == 0) {
            rows.remove(id);
            words.remove(id);
        } else {
            rows.put(id, Traced.randomText(random));
            rows.some(Traced.COLLECTION, List.of(id), words::put);
        }
    }
}
