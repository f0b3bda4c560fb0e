package org.aurorasoc.workbench.task;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// While it is open, a process that is told to end (Ctrl+C) cancels its work first and waits until this is closed, so
/// that the work can put away what it made.
public final class StopOnExit implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(StopOnExit.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final CancelToken cancel;
    private final CountDownLatch over = new CountDownLatch(1);
    private final Thread atEnd = new Thread(this::stop, "stop on exit");

    private StopOnExit(CancelToken cancel) {
        this.cancel = cancel;
    }

    public static StopOnExit of(CancelToken cancel) {
        StopOnExit watch = new StopOnExit(cancel);
        Runtime.getRuntime().addShutdownHook(watch.atEnd);
        return watch;
    }

    private void stop() {
        cancel.cancel();
        try {
            if (!over.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("The work did not stop in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        over.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(atEnd);
        } catch (IllegalStateException _) {
            LOG.debug("The process is ending already");
        }
    }
}
