package org.aurorasoc.workbench.home;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.ProtocolException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// Frames over a socket: one thread reads, any may write. What does not look like a frame ends the talk.
final class FrameChannel implements AutoCloseable {
    private static final int HEAD = 1 + Integer.BYTES;
    private static final byte[] NOTHING = new byte[0];
    private static final FrameKind[] KINDS = FrameKind.values();

    private final SocketChannel socket;
    private final ReentrantLock writing = new ReentrantLock();
    private volatile @Nullable Instant writingSince;

    FrameChannel(SocketChannel socket) {
        this.socket = socket;
    }

    /// @throws EOFException when the other side has gone
    Frame read() throws IOException {
        ByteBuffer head = ByteBuffer.allocate(HEAD);
        fill(head);
        int kind = head.get();
        int length = head.getInt();
        if (kind < 0 || kind >= KINDS.length || length < 0 || length > KINDS[kind].largest()) {
            throw new ProtocolException("not a frame");
        }
        return new Frame(KINDS[kind], content(length));
    }

    void write(FrameKind kind) throws IOException {
        write(kind, NOTHING, 0, 0);
    }

    void write(FrameKind kind, byte[] bytes, int from, int length) throws IOException {
        ByteBuffer frame = ByteBuffer.allocate(HEAD + length);
        frame.put((byte) kind.ordinal()).putInt(length).put(bytes, from, length).flip();
        writing.lock();
        try {
            writingSince = Instant.now();
            while (frame.hasRemaining()) {
                // In parts: the JDK keeps a direct buffer as large as the largest single write of a thread.
                ByteBuffer part = frame.slice(frame.position(), Math.min(frame.remaining(), Frame.LARGEST));
                frame.position(frame.position() + socket.write(part));
            }
        } finally {
            writingSince = null;
            writing.unlock();
        }
    }

    /// Whether a frame has been on its way for longer than this: the other side does not read.
    boolean isStuckFor(Duration patience) {
        Instant since = writingSince;
        return since != null && since.plus(patience).isBefore(Instant.now());
    }

    /// Grows with what really comes, so that a length alone takes no memory.
    private byte[] content(int length) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream(Math.min(length, Frame.LARGEST));
        while (content.size() < length) {
            ByteBuffer part = ByteBuffer.allocate(Math.min(length - content.size(), Frame.LARGEST));
            fill(part);
            content.write(part.array(), 0, part.limit());
        }
        return content.toByteArray();
    }

    private void fill(ByteBuffer buffer) throws IOException {
        while (buffer.hasRemaining()) {
            if (socket.read(buffer) < 0) {
                throw new EOFException("the other side has gone");
            }
        }
        buffer.flip();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
