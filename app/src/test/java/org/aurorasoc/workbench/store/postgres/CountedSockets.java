package org.aurorasoc.workbench.store.postgres;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.SocketFactory;

/// Sockets that count what passes through them; the driver makes this factory by its name.
public final class CountedSockets extends SocketFactory {
    private static final AtomicLong MESSAGES_OUT = new AtomicLong();
    private static final AtomicLong BYTES_OUT = new AtomicLong();
    private static final AtomicLong BYTES_IN = new AtomicLong();

    /// @param messages pieces handed to the system at once
    record Passed(long messages, long bytes) {}

    static void reset() {
        MESSAGES_OUT.set(0);
        BYTES_OUT.set(0);
        BYTES_IN.set(0);
    }

    static Passed written() {
        return new Passed(MESSAGES_OUT.get(), BYTES_OUT.get());
    }

    static Passed read() {
        return new Passed(0, BYTES_IN.get());
    }

    @Override
    public Socket createSocket() {
        return new Counted();
    }

    @Override
    public Socket createSocket(String host, int port) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress from, int fromPort) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) {
        throw new UnsupportedOperationException();
    }

    private static final class Counted extends Socket {
        @Override
        public OutputStream getOutputStream() throws IOException {
            return new FilterOutputStream(super.getOutputStream()) {
                @Override
                public void write(int b) throws IOException {
                    write(new byte[] {(byte) b}, 0, 1);
                }

                @Override
                public void write(byte[] bytes, int from, int length) throws IOException {
                    MESSAGES_OUT.incrementAndGet();
                    BYTES_OUT.addAndGet(length);
                    out.write(bytes, from, length);
                }
            };
        }

        @Override
        public InputStream getInputStream() throws IOException {
            return new FilterInputStream(super.getInputStream()) {
                @Override
                public int read(byte[] bytes, int from, int length) throws IOException {
                    int read = super.read(bytes, from, length);
                    BYTES_IN.addAndGet(Math.max(0, read));
                    return read;
                }
            };
        }
    }
}
