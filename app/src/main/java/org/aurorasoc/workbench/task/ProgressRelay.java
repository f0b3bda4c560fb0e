package org.aurorasoc.workbench.task;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;

/// Carries progress to the screen: the newest step only, and at most one update waiting there, however fast the worker
/// is.
final class ProgressRelay implements ProgressSink {
    private record Step(boolean ofIndex, long done, long total) {}

    private final Executor screen;
    private final ProgressSink target;
    private final AtomicBoolean waiting = new AtomicBoolean();
    private volatile Step newest = new Step(false, 0, -1);
    private volatile boolean stopped;

    ProgressRelay(Executor screen, ProgressSink target) {
        this.screen = screen;
        this.target = target;
    }

    @Override
    public void step(long done, long total) {
        relay(new Step(false, done, total));
    }

    @Override
    public void index(long done, long total) {
        relay(new Step(true, done, total));
    }

    private void relay(Step step) {
        newest = step;
        if (waiting.compareAndSet(false, true)) {
            screen.execute(this::show);
        }
    }

    /// From now on nothing is shown: the outcome is on its way.
    void stop() {
        stopped = true;
    }

    private void show() {
        waiting.set(false);
        Step step = newest;
        if (stopped) {
            return;
        }
        if (step.ofIndex()) {
            target.index(step.done(), step.total());
        } else {
            target.step(step.done(), step.total());
        }
    }
}
