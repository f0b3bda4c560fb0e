package org.aurorasoc.workbench.task;

import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/// Steps done one after the other on a thread of their own, while whoever hands them in prepares the next. At most so
/// many are in hand at once; the first failure drops those behind it, and is thrown to whoever hands in or waits.
public final class Lane implements AutoCloseable {
    private final Workers thread;
    private final Semaphore places;
    private final int most;
    private final Runnable onFailure;
    private volatile @Nullable Throwable failure;

    /// `name` is what the thread is called; `onFailure` is called at once on it, when a step fails.
    public Lane(String name, int most, Runnable onFailure) {
        this.thread = Workers.atMost(1, name);
        this.places = new Semaphore(most);
        this.most = most;
        this.onFailure = onFailure;
    }

    /// Waits while there are as many in hand as may be.
    public void submit(Runnable step) {
        places.acquireUninterruptibly();
        if (failure != null) {
            places.release();
            throwFailure();
        }
        thread.execute(() -> run(step));
    }

    private void run(Runnable step) {
        try {
            if (failure == null) {
                step.run();
            }
        } catch (RuntimeException | Error e) {
            failure = e;
            onFailure.run();
        } finally {
            places.release();
        }
    }

    /// Waits until everything handed in is over.
    public void drain() {
        places.acquireUninterruptibly(most);
        places.release(most);
        throwFailure();
    }

    private void throwFailure() {
        switch (failure) {
            case null -> {}
            case RuntimeException fault -> throw fault;
            case Error fault -> throw fault;
            case Throwable other -> throw new IllegalStateException(other);
        }
    }

    /// Waits until everything handed in is over, however it ended.
    @Override
    public void close() {
        places.acquireUninterruptibly(most);
        places.release(most);
        thread.close();
    }
}
