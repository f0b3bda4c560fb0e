package org.aurorasoc.workbench.home;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/// The caller's standard input, fetched piece by piece only when the command reads.
final class CallerInput extends InputStream {
    private static final byte[] END = new byte[0];

    private final FrameChannel channel;
    /// One answer to one wish, and the end.
    private final BlockingQueue<byte[]> arrived = new ArrayBlockingQueue<>(2);

    private byte[] current = END;
    private int position;
    private boolean ended;
    private volatile boolean gone;

    CallerInput(FrameChannel channel) {
        this.channel = channel;
    }

    /// False when the caller sends what nobody asked for.
    boolean arrive(byte[] piece) {
        return arrived.offer(piece);
    }

    boolean end() {
        return arrived.offer(END);
    }

    void callerHasGone() {
        gone = true;
        arrived.clear();
        arrived.offer(END);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        Objects.checkFromIndexSize(from, length, into.length);
        if (length == 0) {
            return 0;
        }
        while (position == current.length) {
            if (!fetch()) {
                return -1;
            }
        }
        int count = Math.min(length, current.length - position);
        System.arraycopy(current, position, into, from, count);
        position += count;
        return count;
    }

    @Override
    public int available() {
        return current.length - position;
    }

    private boolean fetch() throws IOException {
        if (!ended) {
            byte[] piece = next();
            if (gone) {
                throw new IOException("The caller has gone.");
            }
            ended = piece == null;
            current = piece == null ? END : piece;
            position = 0;
        }
        return !ended;
    }

    private byte @Nullable [] next() throws IOException {
        channel.write(FrameKind.WANTS_INPUT);
        try {
            byte[] piece = arrived.take();
            return piece == END ? null : piece;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("The reading was interrupted.", e);
        }
    }
}
