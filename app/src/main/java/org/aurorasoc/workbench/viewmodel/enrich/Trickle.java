package org.aurorasoc.workbench.viewmodel.enrich;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import org.aurorasoc.workbench.task.TaskRunner;

/// Lets news through four times a second, however fast they come, so that thousands of answers neither
/// flood the interface thread nor make its counts flicker. [#add] may be called from any thread, all else
/// on the interface thread.
final class Trickle<T> {
    private static final Duration PAUSE = Duration.ofMillis(250);

    private final Queue<T> waiting = new ConcurrentLinkedQueue<>();
    private final TaskRunner runner;
    private final Consumer<List<T>> out;
    private boolean resting;
    private boolean stopped;

    Trickle(TaskRunner runner, Consumer<List<T>> out) {
        this.runner = runner;
        this.out = out;
    }

    void add(T news) {
        waiting.add(news);
    }

    void flow() {
        if (!resting && !stopped && !waiting.isEmpty()) {
            resting = true;
            drain();
            runner.later(PAUSE, this::rested);
        }
    }

    private void rested() {
        resting = false;
        flow();
    }

    /// Lets out what is left, at once.
    void finish() {
        if (!stopped) {
            drain();
            stopped = true;
        }
    }

    /// What has not come through never will.
    void stop() {
        stopped = true;
        waiting.clear();
    }

    private void drain() {
        List<T> news = new ArrayList<>();
        for (T next = waiting.poll(); next != null; next = waiting.poll()) {
            news.add(next);
        }
        if (!news.isEmpty()) {
            out.accept(news);
        }
    }
}
