package org.aurorasoc.workbench.ui;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.application.Platform;

/// Asks the interface thread for a moment, again and again, and notes how long each was waited for: as long
/// as what ran there took.
final class FxProbe implements AutoCloseable {
    private static final long EVERY_MILLIS = 4;
    private static final long TOO_LONG_MILLIS = 150;
    private static final int INNERMOST = 4;
    private static final String OURS = "org.aurorasoc.";

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final List<Long> waits = Collections.synchronizedList(new ArrayList<>());
    private final Queue<String> culprits = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean waiting = new AtomicBoolean();
    private final Thread screen;
    private volatile long askedAt;
    private boolean looked;

    private FxProbe(Thread screen) {
        this.screen = screen;
    }

    /// @param p99 of all waits, in milliseconds, as `longest`
    /// @param culprits what ran there when a wait grew too long, innermost call first
    record Report(int moments, double p50, double p99, double longest, List<String> culprits) {
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT, "p50 %.1f ms, p99 %.1f ms, longest %.0f ms (%,d moments)", p50, p99, longest, moments);
        }
    }

    static FxProbe begin() {
        FxProbe probe = new FxProbe(Toolkit.onFx(Thread::currentThread));
        probe.clock.scheduleAtFixedRate(probe::ask, 0, EVERY_MILLIS, TimeUnit.MILLISECONDS);
        return probe;
    }

    private void ask() {
        if (waiting.compareAndSet(false, true)) {
            long asked = System.nanoTime();
            askedAt = asked;
            looked = false;
            Platform.runLater(() -> {
                waits.add(System.nanoTime() - asked);
                waiting.set(false);
            });
        } else if (!looked && System.nanoTime() - askedAt > TOO_LONG_MILLIS * 1_000_000) {
            looked = true;
            culprits.add(calls(screen.getStackTrace()));
        }
    }

    /// The innermost calls, and those of ours that led to them.
    private static String calls(StackTraceElement[] stack) {
        Stream<StackTraceElement> ours = Arrays.stream(stack)
                .skip(Math.min(INNERMOST, stack.length))
                .filter(frame -> frame.getClassName().startsWith(OURS));
        return Stream.concat(Arrays.stream(stack).limit(INNERMOST), ours)
                .map(frame -> frame.getClassName().replaceAll(".*[.]", "") + "." + frame.getMethodName())
                .collect(Collectors.joining(" < "));
    }

    /// What was seen since the last report.
    Report report() {
        List<Long> seen;
        synchronized (waits) {
            seen = new ArrayList<>(waits);
            waits.clear();
        }
        Collections.sort(seen);
        return new Report(seen.size(), at(seen, 0.5), at(seen, 0.99), at(seen, 1), drained());
    }

    private List<String> drained() {
        List<String> seen = List.copyOf(culprits);
        culprits.clear();
        return seen;
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
