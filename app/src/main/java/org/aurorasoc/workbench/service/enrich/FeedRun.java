package org.aurorasoc.workbench.service.enrich;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.aurorasoc.workbench.domain.intel.Indicator;
import org.aurorasoc.workbench.error.CancelledException;
import org.aurorasoc.workbench.task.CancelToken;
import org.aurorasoc.workbench.task.Workers;

/// Asks all feeds at once, each on a thread of its own, and hands on what comes in the order in which it comes: a slow
/// feed keeps nobody waiting but itself. One that says nothing for too long is given up.
final class FeedRun {
    /// One step of a feed: its words, or its end.
    private record Step(int lane, Map<Indicator, FeedQuestion.Word> words, boolean last) {}

    private final List<FeedQuestion> questions;
    private final Duration patience;
    private final BlockingQueue<Step> steps = new LinkedBlockingQueue<>();
    private final Map<Integer, Long> heardAt = new HashMap<>();

    FeedRun(List<FeedQuestion> questions, Duration patience) {
        this.questions = questions;
        this.patience = patience;
    }

    /// Returns when every feed is done or given up; `words` are heard on the calling thread.
    void run(BiConsumer<FeedQuestion, Map<Indicator, FeedQuestion.Word>> words, CancelToken cancel) {
        CancelToken lanes = new CancelToken();
        Workers threads = Workers.asNeeded("feed");
        try (CancelToken.Registration _ = cancel.onCancel(() -> steps.add(new Step(-1, Map.of(), true)))) {
            for (int lane = 0; lane < questions.size(); lane++) {
                begin(lane, threads, lanes);
            }
            while (!heardAt.isEmpty()) {
                hear(words, cancel);
            }
        } finally {
            lanes.cancel();
            threads.abandon();
        }
    }

    private void begin(int lane, Workers threads, CancelToken token) {
        heardAt.put(lane, System.nanoTime());
        threads.execute(() -> {
            try {
                questions.get(lane).ask((_, words) -> steps.add(new Step(lane, words, false)), token);
            } finally {
                steps.add(new Step(lane, Map.of(), true));
            }
        });
    }

    private void hear(BiConsumer<FeedQuestion, Map<Indicator, FeedQuestion.Word>> words, CancelToken cancel) {
        Step step = next();
        cancel.throwIfCancelled();
        if (step == null) {
            heardAt.keySet().removeIf(this::isOverdue);
        } else if (step.last()) {
            heardAt.remove(step.lane());
        } else if (heardAt.containsKey(step.lane())) {
            heardAt.put(step.lane(), System.nanoTime());
            words.accept(questions.get(step.lane()), step.words());
        }
    }

    /// Null when the feed that was silent longest has used up its time.
    private @org.jspecify.annotations.Nullable Step next() {
        long oldest = heardAt.values().stream()
                .mapToLong(at -> at - System.nanoTime())
                .min()
                .orElse(0);
        try {
            return steps.poll(Math.max(0, patience.toNanos() + oldest), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        }
    }

    private boolean isOverdue(int lane) {
        Long at = heardAt.get(lane);
        return at != null && System.nanoTime() - at >= patience.toNanos();
    }
}
