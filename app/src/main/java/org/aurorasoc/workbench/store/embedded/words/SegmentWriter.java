package org.aurorasoc.workbench.store.embedded.words;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.UUID;
import org.aurorasoc.workbench.files.PrivateFiles;

/// Writes one segment: first its entries, then its words in the order of their bytes.
///
/// The parts of the file: keys one after another · where each ends · lengths · the table of keys · postings (for each
/// word its entries, ascending, four bytes each, then their frequencies, as wide as the largest needs, none where all
/// are one) · the words' bytes one after another · a record a word.
final class SegmentWriter implements AutoCloseable {
    /// Where its postings begin, where its bytes end, how many postings, how wide a frequency.
    static final int RECORD_LENGTH = 24;

    private final UUID store;
    private final KeyTable keyTable;
    private final Path textsPath;
    private final Path recordsPath;
    private final Section file;
    private final Section texts;
    private final Section records;
    private int[] ends = new int[1024];
    private int[] lengths = new int[1024];
    private int[] hashes = new int[1024];
    private int entries;
    private int words;
    private long endsAt;
    private long postingsAt;

    SegmentWriter(Path path, UUID store) throws IOException {
        this.store = store;
        this.keyTable = KeyTable.of(store);
        this.textsPath = path.resolveSibling(path.getFileName() + ".texts" + PrivateFiles.UNFINISHED);
        this.recordsPath = path.resolveSibling(path.getFileName() + ".records" + PrivateFiles.UNFINISHED);
        this.file = Section.create(path);
        this.texts = Section.create(textsPath);
        this.records = Section.create(recordsPath);
        file.put(new byte[SegmentHeader.LENGTH]);
    }

    void entry(byte[] key, int length) throws IOException {
        if (entries == ends.length) {
            ends = Arrays.copyOf(ends, entries * 2);
            lengths = Arrays.copyOf(lengths, entries * 2);
            hashes = Arrays.copyOf(hashes, entries * 2);
        }
        file.put(key);
        ends[entries] = Math.toIntExact(file.position() - SegmentHeader.LENGTH);
        lengths[entries] = length;
        hashes[entries] = keyTable.hash(key);
        entries++;
    }

    void word(byte[] word, Places places) throws IOException {
        endEntries();
        int most = places.mostFrequent();
        int width = most <= 1 ? 0 : most <= 0xff ? 1 : Integer.BYTES;
        texts.put(word);
        records.put(file.position() - postingsAt);
        records.put(texts.position());
        records.put(places.size());
        records.put(width);
        for (int i = 0; i < places.size(); i++) {
            file.put(places.entry(i));
        }
        for (int i = 0; i < places.size() && width > 0; i++) {
            file.put(places.frequency(i), width);
        }
        words++;
    }

    private void endEntries() throws IOException {
        if (postingsAt > 0) {
            return;
        }
        endsAt = file.position();
        put(ends, entries);
        put(lengths, entries);
        int[] table = KeyTable.fill(hashes, entries);
        put(table, table.length);
        postingsAt = file.position();
    }

    private void put(int[] values, int count) throws IOException {
        for (int i = 0; i < count; i++) {
            file.put(values[i]);
        }
    }

    /// Returns when the segment is on the disk itself.
    void finish() throws IOException {
        endEntries();
        long textsAt = file.position();
        file.append(texts);
        long recordsAt = file.position();
        file.append(records);
        long lengthsAt = endsAt + (long) entries * Integer.BYTES;
        file.finish(new SegmentHeader(
                        store,
                        entries,
                        words,
                        KeyTable.sizeFor(entries),
                        endsAt,
                        lengthsAt,
                        lengthsAt + (long) entries * Integer.BYTES,
                        postingsAt,
                        textsAt,
                        recordsAt)
                .bytes());
    }

    @Override
    public void close() throws IOException {
        try (file;
                texts;
                records) {
            Files.deleteIfExists(textsPath);
            Files.deleteIfExists(recordsPath);
        }
    }
}
