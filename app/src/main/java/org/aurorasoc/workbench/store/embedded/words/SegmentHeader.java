package org.aurorasoc.workbench.store.embedded.words;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.UUID;

/// What a segment begins with: whose it is, how much it holds and where each part starts.
record SegmentHeader(
        UUID store,
        int entries,
        int words,
        int tableSize,
        long ends,
        long lengths,
        long table,
        long postings,
        long texts,
        long records) {
    static final int LENGTH = 128;
    private static final long MAGIC = 0x31_44_52_4F_57_41L; // "AWORD1"
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    ByteBuffer bytes() {
        return ByteBuffer.allocate(LENGTH)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(MAGIC)
                .putLong(store.getMostSignificantBits())
                .putLong(store.getLeastSignificantBits())
                .putLong(entries)
                .putLong(words)
                .putLong(tableSize)
                .putLong(ends)
                .putLong(lengths)
                .putLong(table)
                .putLong(postings)
                .putLong(texts)
                .putLong(records)
                .rewind()
                .limit(LENGTH);
    }

    static boolean isOne(MemorySegment file) {
        return file.byteSize() >= LENGTH && at(file, 0) == MAGIC;
    }

    static SegmentHeader read(MemorySegment file) {
        return new SegmentHeader(
                new UUID(at(file, 1), at(file, 2)),
                (int) at(file, 3),
                (int) at(file, 4),
                (int) at(file, 5),
                at(file, 6),
                at(file, 7),
                at(file, 8),
                at(file, 9),
                at(file, 10),
                at(file, 11));
    }

    private static long at(MemorySegment file, int field) {
        return file.get(LONG, (long) field * Long.BYTES);
    }
}
