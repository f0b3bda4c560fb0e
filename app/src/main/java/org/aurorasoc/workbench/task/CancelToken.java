package org.aurorasoc.workbench.task;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.aurorasoc.workbench.error.CancelledException;

/// Asked by workers, set once by whoever started them. Safe from any thread.
public final class CancelToken {
    private final AtomicBoolean cancelled = new AtomicBoolean();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final Executor caller;

    public CancelToken() {
        this(Runnable::run);
    }

    /// @param caller runs the listeners: one may have to tell a server that does not answer
    CancelToken(Executor caller) {
        this.caller = caller;
    }

    /// Stops the work: listeners run on the calling thread unless the token was made otherwise, each once.
    public void cancel() {
        if (cancelled.compareAndSet(false, true)) {
            listeners.forEach(caller::execute);
        }
    }

    public boolean isCancelled() {
        return cancelled.get();
    }

    public void throwIfCancelled() {
        if (cancelled.get()) {
            throw new CancelledException();
        }
    }

    /// Calls `listener` on cancel, at once when that has already happened. Close the registration when
    /// the work is over.
    public Registration onCancel(Runnable listener) {
        Runnable once = onlyOnce(listener);
        listeners.add(once);
        if (cancelled.get()) {
            once.run();
        }
        return () -> listeners.remove(once);
    }

    private static Runnable onlyOnce(Runnable listener) {
        AtomicBoolean ran = new AtomicBoolean();
        return () -> {
            if (ran.compareAndSet(false, true)) {
                listener.run();
            }
        };
    }

    /// Ends the listening; idempotent.
    @FunctionalInterface
    public interface Registration extends AutoCloseable {
        @Override
        void close();
    }
}
