package org.aurorasoc.workbench.service.bench;

import java.util.ArrayList;
import java.util.List;
import org.aurorasoc.workbench.store.Change;
import org.aurorasoc.workbench.task.ProgressSink;

/// Stores made rows, a batch a unit, and tells the nanoseconds that the store took for it: making them does not count.
final class RowLoad {
    private static final int BATCH = 1_000;

    private final Stage stage;

    RowLoad(Stage stage) {
        this.stage = stage;
    }

    long load(int from, int to, ProgressSink progress) {
        long took = 0;
        for (int first = from; first < to; first += BATCH) {
            int end = Math.min(to, first + BATCH);
            took += store(first, end);
            progress.step(end - from, to - from);
        }
        return took;
    }

    /// As one unit.
    long store(int from, int to) {
        List<Change> unit = new ArrayList<>();
        for (int row = from; row < to; row++) {
            unit.add(new Change.Put(stage.clusters().entry(row, stage.embedder().model())));
        }
        long begun = System.nanoTime();
        stage.store().vectors().apply(unit, stage.cancel());
        return System.nanoTime() - begun;
    }
}
