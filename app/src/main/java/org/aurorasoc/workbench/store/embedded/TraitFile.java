package org.aurorasoc.workbench.store.embedded;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;
import org.aurorasoc.workbench.domain.OutcomeClass;
import org.aurorasoc.workbench.domain.Severity;
import org.aurorasoc.workbench.files.PrivateFiles;

/// One file of [Traits], each under its slot: a heading, the records, a checksum of both. Written whole and then only
/// read.
final class TraitFile {
    /// Slot, how many marks, what kind, nanoseconds and seconds of its time, microseconds of its writing; then marks.
    private static final int RECORD_LENGTH = 4 * Integer.BYTES + 2 * Long.BYTES;

    private static final int BITS = Byte.SIZE;
    private static final int BYTE = 0xff;
    private static final int BUFFER = 1 << 16;
    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private TraitFile() {}

    interface Rows {
        void row(int slot, Traits traits) throws IOException;
    }

    interface Content {
        void writeTo(Rows rows) throws IOException;
    }

    /// False when it is damaged or begins with another heading. It stays mapped as long as its traits are in use.
    static boolean read(Path path, byte[] heading, Rows reader) throws IOException {
        MemorySegment file;
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            file = channel.map(MapMode.READ_ONLY, 0, channel.size(), Arena.ofAuto());
        }
        long end = file.byteSize() - Long.BYTES;
        boolean isGood = end >= heading.length
                && Arrays.equals(file.asSlice(0, heading.length).toArray(ValueLayout.JAVA_BYTE), heading)
                && checksum(file, end) == file.get(LONG, end);
        for (long at = heading.length; isGood && at < end; ) {
            int marks = file.get(INT, at + Integer.BYTES);
            reader.row(file.get(INT, at), traits(file, at, marks));
            at += RECORD_LENGTH + (long) marks * Integer.BYTES;
        }
        return isGood;
    }

    private static long checksum(MemorySegment file, long end) {
        CRC32C crc = new CRC32C();
        for (long at = 0; at < end; at += BUFFER) {
            crc.update(file.asSlice(at, Math.min(BUFFER, end - at)).asByteBuffer());
        }
        return crc.getValue();
    }

    private static Traits traits(MemorySegment file, long at, int marks) {
        int kind = file.get(INT, at + 2 * Integer.BYTES);
        long second = file.get(LONG, at + 4 * Integer.BYTES);
        long written = file.get(LONG, at + 4 * Integer.BYTES + Long.BYTES);
        return new Traits(
                Severity.values()[kind & BYTE],
                OutcomeClass.values()[kind >>> BITS & BYTE],
                Instant.ofEpochSecond(second, file.get(INT, at + 3 * Integer.BYTES)),
                kind >>> 2 * BITS == 1,
                Instant.EPOCH.plus(written, ChronoUnit.MICROS),
                file,
                at + RECORD_LENGTH,
                marks);
    }

    static void write(Path path, byte[] heading, Content content) throws IOException {
        Files.deleteIfExists(path);
        PrivateFiles.file(path);
        CRC32C crc = new CRC32C();
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE);
                OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER);
                CheckedOutputStream checked = new CheckedOutputStream(out, crc)) {
            checked.write(heading);
            content.writeTo((slot, traits) -> checked.write(record(slot, traits)));
            checked.write(buffer(Long.BYTES).putLong(crc.getValue()).array());
        }
    }

    private static byte[] record(int slot, Traits traits) {
        int kind = traits.severity().ordinal()
                | traits.outcome().ordinal() << BITS
                | (traits.sample() ? 1 : 0) << 2 * BITS;
        ByteBuffer record = buffer(RECORD_LENGTH + traits.markCount() * Integer.BYTES)
                .putInt(slot)
                .putInt(traits.markCount())
                .putInt(kind)
                .putInt(traits.at().getNano())
                .putLong(traits.at().getEpochSecond())
                .putLong(ChronoUnit.MICROS.between(Instant.EPOCH, traits.createdAt()));
        for (int i = 0; i < traits.markCount(); i++) {
            record.putInt(traits.mark(i));
        }
        return record.array();
    }

    private static ByteBuffer buffer(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }
}
