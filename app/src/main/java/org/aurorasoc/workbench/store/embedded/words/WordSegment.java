package org.aurorasoc.workbench.store.embedded.words;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.BitSet;
import java.util.zip.CRC32C;

/// Words of many entries in a mapped file that never changes; what of it no longer holds is kept beside it, in memory.
/// [SegmentWriter] says what lies where.
final class WordSegment implements AutoCloseable {
    static final int NOWHERE = -1;

    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final long CHECKED_AT_ONCE = 1L << 30;
    private static final int BYTE = 0xff;

    private final Arena arena;
    private final MemorySegment file;
    private final SegmentHeader header;
    private final KeyTable keyTable;
    private final BitSet gone;
    private long totalLength;

    private WordSegment(Arena arena, MemorySegment file, BitSet gone) {
        this.arena = arena;
        this.file = file;
        this.header = SegmentHeader.read(file);
        this.keyTable = KeyTable.of(header.store());
        this.gone = gone;
        for (int entry = 0; entry < header.entries(); entry++) {
            totalLength += gone.get(entry) ? 0 : length(entry);
        }
    }

    /// Maps a file; whether it is what it should be, [#checksum] and [#isOf] tell.
    static MemorySegment map(Path path, Arena arena) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            return channel.map(MapMode.READ_ONLY, 0, channel.size(), arena);
        }
    }

    static int checksum(MemorySegment file) {
        CRC32C crc = new CRC32C();
        for (long at = 0; at < file.byteSize(); at += CHECKED_AT_ONCE) {
            long length = Math.min(CHECKED_AT_ONCE, file.byteSize() - at);
            crc.update(file.asSlice(at, length).asByteBuffer());
        }
        return (int) crc.getValue();
    }

    /// Takes over the arena; `file` must have been checked, since every number in it is believed.
    static WordSegment of(MemorySegment file, Arena arena, BitSet gone) {
        return new WordSegment(arena, file, gone);
    }

    int entries() {
        return header.entries();
    }

    int words() {
        return header.words();
    }

    int living() {
        return header.entries() - gone.cardinality();
    }

    BitSet gone() {
        return gone;
    }

    /// Of the entries that still hold.
    long totalLength() {
        return totalLength;
    }

    void remove(byte[] key) {
        int entry = entryOf(key);
        if (entry >= 0 && !gone.get(entry)) {
            gone.set(entry);
            totalLength -= length(entry);
        }
    }

    /// The number of the entry that still holds, or [#NOWHERE].
    int entryOf(byte[] key) {
        int mask = header.tableSize() - 1;
        for (int at = keyTable.hash(key) & mask; ; at = at + 1 & mask) {
            int entry = file.get(INT, header.table() + (long) at * Integer.BYTES) - 1;
            if (entry < 0) {
                return NOWHERE;
            }
            if (isAt(keyStart(entry), keyEnd(entry), key)) {
                return gone.get(entry) ? NOWHERE : entry;
            }
        }
    }

    private boolean isAt(long start, long end, byte[] bytes) {
        return end - start == bytes.length
                && MemorySegment.mismatch(file, start, end, MemorySegment.ofArray(bytes), 0, bytes.length) < 0;
    }

    private long keyStart(int entry) {
        return entry == 0 ? SegmentHeader.LENGTH : keyEnd(entry - 1);
    }

    private long keyEnd(int entry) {
        return SegmentHeader.LENGTH + file.get(INT, header.ends() + (long) entry * Integer.BYTES);
    }

    byte[] key(int entry) {
        long start = keyStart(entry);
        return file.asSlice(start, keyEnd(entry) - start).toArray(ValueLayout.JAVA_BYTE);
    }

    int length(int entry) {
        return file.get(INT, header.lengths() + (long) entry * Integer.BYTES);
    }

    /// Which of its words this is, or [#NOWHERE].
    int find(byte[] word) {
        int low = 0;
        int high = header.words() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = Arrays.compareUnsigned(word(middle), word);
            if (order == 0) {
                return middle;
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return NOWHERE;
    }

    byte[] word(int word) {
        long start = word == 0 ? 0 : file.get(LONG, record(word - 1) + Long.BYTES);
        long end = file.get(LONG, record(word) + Long.BYTES);
        return file.asSlice(header.texts() + start, end - start).toArray(ValueLayout.JAVA_BYTE);
    }

    private long record(int word) {
        return header.records() + (long) word * SegmentWriter.RECORD_LENGTH;
    }

    WordPlaces places(int word) {
        long record = record(word);
        return new WordPlaces(
                file,
                header.postings() + file.get(LONG, record),
                file.get(INT, record + 2 * Long.BYTES),
                file.get(INT, record + 2 * Long.BYTES + Integer.BYTES));
    }

    /// Where one word stands.
    ///
    /// @param width how many bytes a frequency has; none where all are one
    record WordPlaces(MemorySegment file, long at, int size, int width) {
        int entry(int place) {
            return file.get(INT, at + (long) place * Integer.BYTES);
        }

        int frequency(int place) {
            long from = at + (long) size * Integer.BYTES + (long) place * width;
            return switch (width) {
                case 0 -> 1;
                case 1 -> file.get(ValueLayout.JAVA_BYTE, from) & BYTE;
                default -> file.get(INT, from);
            };
        }

        /// The first place from `from` on whose entry is not before this one: quick where it is near.
        int notBefore(int entry, int from) {
            int low = from;
            int step = 1;
            while (low + step < size && entry(low + step) < entry) {
                low += step;
                step *= 2;
            }
            int high = Math.min(size, low + step);
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (entry(middle) < entry) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }
    }

    long entriesWith(byte[] word) {
        int found = find(word);
        if (found < 0) {
            return 0;
        }
        WordPlaces places = places(found);
        long living = places.size();
        for (int i = 0; i < places.size() && !gone.isEmpty(); i++) {
            living -= gone.get(places.entry(i)) ? 1 : 0;
        }
        return living;
    }

    void read(byte[] word, PlaceReader reader) {
        int found = find(word);
        WordPlaces places = found < 0 ? null : places(found);
        for (int i = 0; places != null && i < places.size(); i++) {
            int entry = places.entry(i);
            if (!gone.get(entry)) {
                String sourceId = new String(key(entry), StandardCharsets.UTF_8);
                reader.place(sourceId, places.frequency(i), length(entry));
            }
        }
    }

    @Override
    public void close() {
        arena.close();
    }
}
