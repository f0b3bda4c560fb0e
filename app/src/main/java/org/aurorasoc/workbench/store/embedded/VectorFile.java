package org.aurorasoc.workbench.store.embedded;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import org.aurorasoc.workbench.domain.Embedding;
import org.aurorasoc.workbench.error.FileAccessException;
import org.aurorasoc.workbench.files.Uninterrupted;

/// The vectors again, slot after slot, mapped into memory for searching. Derived: whatever happens to this file, the
/// database's checksums tell which records still hold, so nothing here needs to be forced to disk.
final class VectorFile implements AutoCloseable {
    static final int HEADER_LENGTH = 4096;
    private static final long MAGIC = 0x31_56_42_57_41L; // "AWBV1"
    private static final int SLOTS_PER_CHUNK = 2048;
    private static final long CHUNK_LENGTH = (long) SLOTS_PER_CHUNK * VectorBytes.LENGTH;
    private static final ValueLayout.OfFloat LITTLE_FLOAT =
            ValueLayout.JAVA_FLOAT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private static final Set<StandardOpenOption> READ_AND_WRITE =
            Set.of(StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE);

    private final Path path;
    private final Arena arena = Arena.ofShared();
    private volatile MemorySegment[] chunks = {};

    VectorFile(Path path) {
        this.path = path;
    }

    /// Makes the file one of this store with room for `slots`; what was in it for another store is dropped.
    void prepare(UUID storeId, int slots) {
        withChannel(channel -> {
            ByteBuffer found = ByteBuffer.allocate(HEADER_LENGTH);
            channel.read(found, 0);
            if (!Arrays.equals(found.array(), header(storeId))) {
                channel.truncate(0);
                channel.write(ByteBuffer.wrap(header(storeId)), 0);
                PrivateStoreFiles.file(path);
            }
        });
        makeRoomFor(slots);
    }

    private interface ChannelWork {
        void on(FileChannel channel) throws IOException;
    }

    private void withChannel(ChannelWork work) {
        try {
            Uninterrupted.run(() -> {
                try (FileChannel channel = FileChannel.open(path, READ_AND_WRITE)) {
                    work.on(channel);
                    return channel;
                }
            });
        } catch (IOException e) {
            throw unusable(path, e);
        }
    }

    private static byte[] header(UUID storeId) {
        return ByteBuffer.allocate(HEADER_LENGTH)
                .putLong(MAGIC)
                .putLong(storeId.getMostSignificantBits())
                .putLong(storeId.getLeastSignificantBits())
                .array();
    }

    private void makeRoomFor(int slots) {
        while ((long) chunks.length * SLOTS_PER_CHUNK < slots) {
            withChannel(this::addChunk);
        }
    }

    /// Room is written, not only mapped: on a full disk a write fails with an error, a mapped page with a signal.
    private void addChunk(FileChannel channel) throws IOException {
        long start = HEADER_LENGTH + chunks.length * CHUNK_LENGTH;
        ByteBuffer zeros = ByteBuffer.allocate(1 << 16);
        for (long at = channel.size(); at < start + CHUNK_LENGTH; at = channel.size()) {
            zeros.clear().limit((int) Math.min(zeros.capacity(), start + CHUNK_LENGTH - at));
            channel.write(zeros, at);
        }
        MemorySegment[] more = Arrays.copyOf(chunks, chunks.length + 1);
        more[chunks.length] = channel.map(MapMode.READ_WRITE, start, CHUNK_LENGTH, arena);
        chunks = more;
    }

    void write(int slot, byte[] vector) {
        makeRoomFor(slot + 1);
        MemorySegment.copy(MemorySegment.ofArray(vector), 0, segment(slot), offset(slot), VectorBytes.LENGTH);
    }

    MemorySegment segment(int slot) {
        return chunks[slot / SLOTS_PER_CHUNK];
    }

    static long offset(int slot) {
        return (long) (slot % SLOTS_PER_CHUNK) * VectorBytes.LENGTH;
    }

    int checksum(int slot) {
        return VectorBytes.checksum(
                segment(slot).asSlice(offset(slot), VectorBytes.LENGTH).asByteBuffer());
    }

    Embedding read(int slot) {
        float[] values = new float[Embedding.DIMENSION];
        readInto(slot, values);
        return new Embedding(values);
    }

    void readInto(int slot, float[] values) {
        MemorySegment.copy(segment(slot), LITTLE_FLOAT, offset(slot), values, 0, values.length);
    }

    @Override
    public void close() {
        arena.close();
    }

    private static FileAccessException unusable(Path path, IOException e) {
        return new FileAccessException(
                "The file " + path + " cannot be read and written.",
                "Free some space and check who owns it; it may be deleted while the workbench is closed.",
                e);
    }
}
