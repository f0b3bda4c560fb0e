package org.aurorasoc.workbench.ui;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.Platform;

/// Asks the interface thread for a moment, again and again, and notes how long each was waited for: as long as what ran
/// there took.
final class FxProbe implements AutoCloseable {
    private static final long EVERY_MILLIS = 4;

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final List<Long> waits = Collections.synchronizedList(new ArrayList<>());
    private final AtomicBoolean waiting = new AtomicBoolean();

    /// @param p99 of all waits, in milliseconds, as `longest`
    record Report(int moments, double p50, double p99, double longest) {}

    static FxProbe begin() {
        FxProbe probe = new FxProbe();
        probe.clock.scheduleAtFixedRate(probe::ask, 0, EVERY_MILLIS, TimeUnit.MILLISECONDS);
        return probe;
    }

    private void ask() {
        if (waiting.compareAndSet(false, true)) {
            long asked = System.nanoTime();
            Platform.runLater(() -> {
                waits.add(System.nanoTime() - asked);
                waiting.set(false);
            });
        }
    }

    /// What was seen since the last report.
    Report report() {
        List<Long> seen;
        synchronized (waits) {
            seen = new ArrayList<>(waits);
            waits.clear();
        }
        Collections.sort(seen);
        return new Report(seen.size(), at(seen, 0.5), at(seen, 0.99), at(seen, 1));
    }

    private static double at(List<Long> sorted, double share) {
        if (sorted.isEmpty()) {
            return 0;
        }
        int index = (int) Math.ceil(share * sorted.size()) - 1;
        return sorted.get(Math.max(0, index)) / 1e6;
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
