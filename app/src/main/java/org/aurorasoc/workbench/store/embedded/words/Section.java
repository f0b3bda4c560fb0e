package org.aurorasoc.workbench.store.embedded.words;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import org.aurorasoc.workbench.files.PrivateFiles;

/// A file that is written from its start to its end, in pieces too small to write each by itself.
final class Section implements AutoCloseable {
    private static final int BUFFER = 1 << 16;

    private final FileChannel channel;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER).order(ByteOrder.LITTLE_ENDIAN);
    private long written;

    private Section(FileChannel channel) {
        this.channel = channel;
    }

    static Section create(Path path) throws IOException {
        PrivateFiles.file(path);
        return new Section(FileChannel.open(
                path,
                Set.of(
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING)));
    }

    long position() {
        return written + buffer.position();
    }

    void put(byte[] bytes) throws IOException {
        if (bytes.length > buffer.remaining()) {
            flush();
        }
        if (bytes.length > buffer.remaining()) {
            write(ByteBuffer.wrap(bytes));
        } else {
            buffer.put(bytes);
        }
    }

    void put(long value) throws IOException {
        room(Long.BYTES).putLong(value);
    }

    void put(int value) throws IOException {
        room(Integer.BYTES).putInt(value);
    }

    /// The lowest `width` bytes.
    void put(int value, int width) throws IOException {
        ByteBuffer room = room(width);
        for (int i = 0; i < width; i++) {
            room.put((byte) (value >>> i * Byte.SIZE));
        }
    }

    private ByteBuffer room(int bytes) throws IOException {
        if (bytes > buffer.remaining()) {
            flush();
        }
        return buffer;
    }

    private void flush() throws IOException {
        write(buffer.flip());
        buffer.clear();
    }

    private void write(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            written += channel.write(bytes);
        }
    }

    void append(Section other) throws IOException {
        flush();
        other.flush();
        long at = 0;
        while (at < other.written) {
            at += other.channel.transferTo(at, other.written - at, channel.position(written));
            written = channel.position();
        }
    }

    /// Writes over the start, and returns when all has reached the disk itself.
    void finish(ByteBuffer start) throws IOException {
        flush();
        channel.write(start, 0);
        channel.force(true);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
