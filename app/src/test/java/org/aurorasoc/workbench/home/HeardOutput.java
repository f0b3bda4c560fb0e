package org.aurorasoc.workbench.home;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/// What a command says, for a test that waits until it has said something.
final class HeardOutput extends ByteArrayOutputStream {
    private boolean ended;

    @Override
    public synchronized void write(int one) {
        super.write(one);
        notifyAll();
    }

    @Override
    public synchronized void write(byte[] some, int offset, int length) {
        super.write(some, offset, length);
        notifyAll();
    }

    /// Nothing will be said any more.
    @Override
    public synchronized void close() {
        ended = true;
        notifyAll();
    }

    /// Until it is said, or cannot be said any more.
    synchronized void await(String text) throws InterruptedException {
        while (!ended && !said().contains(text)) {
            wait();
        }
    }

    synchronized String said() {
        return toString(StandardCharsets.UTF_8);
    }
}
