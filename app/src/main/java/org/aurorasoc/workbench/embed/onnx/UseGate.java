package org.aurorasoc.workbench.embed.onnx;

import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.aurorasoc.workbench.error.CancelledException;

/// Keeps native memory from being freed under a thread that reads it: closing tells those inside to stop, waits until
/// they are out, and lets nobody in again.
final class UseGate {
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private volatile boolean closing;
    private boolean closed;

    <T> T inside(Supplier<T> work) {
        lock.readLock().lock();
        try {
            throwIfClosing();
            return work.get();
        } finally {
            lock.readLock().unlock();
        }
    }

    void throwIfClosing() {
        if (closing) {
            throw new CancelledException();
        }
    }

    /// Runs `release` once, however often it is called.
    void close(Runnable release) {
        if (lock.getReadHoldCount() > 0) {
            throw new IllegalStateException("Closed from inside its own work: that would wait for itself");
        }
        closing = true;
        lock.writeLock().lock();
        try {
            if (!closed) {
                closed = true;
                release.run();
            }
        } finally {
            lock.writeLock().unlock();
        }
    }
}
