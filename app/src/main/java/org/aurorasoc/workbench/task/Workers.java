package org.aurorasoc.workbench.task;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A named group of daemon threads, with one owner who closes it. The only place besides [TaskRunner]
/// where threads are made.
public final class Workers implements Executor, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Workers.class);
    private static final Duration IDLE = Duration.ofSeconds(10);
    private static final Duration LONGEST_FAREWELL = Duration.ofSeconds(5);

    private final ExecutorService threads;

    private Workers(ExecutorService threads) {
        this.threads = threads;
    }

    /// As many threads as there is work at once.
    public static Workers asNeeded(String group) {
        return new Workers(new ThreadPoolExecutor(
                0, Integer.MAX_VALUE, IDLE.toMillis(), TimeUnit.MILLISECONDS, new SynchronousQueue<>(), named(group)));
    }

    /// At most `most` threads; further work waits in order.
    public static Workers atMost(int most, String group) {
        ThreadPoolExecutor threads = new ThreadPoolExecutor(
                most, most, IDLE.toMillis(), TimeUnit.MILLISECONDS, new LinkedBlockingQueue<>(), named(group));
        threads.allowCoreThreadTimeOut(true);
        return new Workers(threads);
    }

    @Override
    public void execute(Runnable work) {
        threads.execute(work);
    }

    /// Waits a little for what runs, and does not interrupt it: an interrupt closes the file or connection
    /// that it works on. Tell it to end before.
    @Override
    public void close() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(LONGEST_FAREWELL.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("A worker did not stop in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Does not wait: for threads that may hang in a read that nothing can end.
    public void abandon() {
        threads.shutdownNow();
    }

    static ThreadFactory named(String group) {
        AtomicInteger next = new AtomicInteger(1);
        return work -> {
            Thread thread = new Thread(work, group + "-" + next.getAndIncrement());
            thread.setDaemon(true);
            thread.setUncaughtExceptionHandler((dead, fault) -> LOG.error("Worker {} failed", dead.getName(), fault));
            return thread;
        };
    }
}
