package org.aurorasoc.workbench.store.embedded;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/// Lets a few searches at a time run, in the order in which they were asked. A search keeps a core busy from start to
/// end, so more at once would only take turns in the middle, and some would be served again and again before others.
final class Turns {
    private final Semaphore free;

    Turns(int atOnce) {
        free = new Semaphore(atOnce, true);
    }

    /// Twice as many as there are cores: one that waits for the disk leaves its core to another.
    static Turns forThisMachine() {
        return new Turns(2 * Runtime.getRuntime().availableProcessors());
    }

    <T> T take(Supplier<T> work) {
        free.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            free.release();
        }
    }
}
