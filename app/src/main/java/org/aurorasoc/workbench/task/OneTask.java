package org.aurorasoc.workbench.task;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.aurorasoc.workbench.error.CancelledException;
import org.aurorasoc.workbench.error.UnexpectedException;
import org.aurorasoc.workbench.error.WorkbenchException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One task from its waiting to its one outcome.
final class OneTask<T> implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(OneTask.class);

    private final String name;
    private final TaskRunner.Work<T> work;
    private final ProgressRelay progress;
    private final Consumer<Outcome<T>> deliver;
    private final CancelToken token;
    private final AtomicBoolean taken = new AtomicBoolean();
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile @Nullable Thread thread;
    private volatile Runnable whenOver = () -> {};

    /// @param token begins this task's end when it is cancelled
    OneTask(
            String name,
            TaskRunner.Work<T> work,
            ProgressRelay progress,
            Consumer<Outcome<T>> deliver,
            CancelToken token) {
        this.name = name;
        this.work = work;
        this.progress = progress;
        this.deliver = deliver;
        this.token = token;
        token.onCancel(this::endUnlessBegun);
    }

    TaskHandle handle() {
        return new TaskHandle(token);
    }

    void whenOver(Runnable listener) {
        whenOver = listener;
    }

    boolean isOn(Thread one) {
        return thread == one;
    }

    /// @param until by the clock of [System#nanoTime()]
    void awaitOver(long until) {
        try {
            boolean _ = over.await(Math.max(0, until - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void cancel() {
        token.cancel();
    }

    @Override
    public void run() {
        if (taken.compareAndSet(false, true)) {
            thread = Thread.currentThread();
            end(outcome());
        }
    }

    /// A task that waits behind a long one is cancelled at once, not when its turn comes.
    private void endUnlessBegun() {
        if (taken.compareAndSet(false, true)) {
            end(new Outcome.Cancelled<>());
        }
    }

    /// The future turns whatever is thrown, errors of the machine too, into one exception.
    private Outcome<T> outcome() {
        FutureTask<T> future = new FutureTask<>(() -> work.run(token, progress));
        future.run();
        try {
            return new Outcome.Done<>(future.get());
        } catch (ExecutionException e) {
            return failure(e.getCause() == null ? e : e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome.Cancelled<>();
        }
    }

    /// What breaks after a cancel breaks because of it: a statement that was cut off, a closed stream.
    private Outcome<T> failure(Throwable cause) {
        if (cause instanceof CancelledException || token.isCancelled()) {
            return new Outcome.Cancelled<>();
        }
        if (cause instanceof WorkbenchException expected && !(cause instanceof UnexpectedException)) {
            LOG.info("Task {} failed: {}", name, cause.getClass().getSimpleName());
            return new Outcome.Failed<>(expected);
        }
        LOG.error("Task {} met a fault", name, cause);
        return new Outcome.Failed<>(
                cause instanceof UnexpectedException fault
                        ? fault
                        : new UnexpectedException("The program met a fault.", "The log has the details.", cause));
    }

    private void end(Outcome<T> outcome) {
        progress.stop();
        try {
            deliver.accept(outcome);
        } finally {
            over.countDown();
            whenOver.run();
        }
    }
}
