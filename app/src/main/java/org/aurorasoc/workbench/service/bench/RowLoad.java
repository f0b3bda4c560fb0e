package org.aurorasoc.workbench.service.bench;

import java.util.ArrayList;
import java.util.List;
import org.aurorasoc.workbench.store.Change;
import org.aurorasoc.workbench.task.ProgressSink;

/// Stores made rows, a batch a unit.
final class RowLoad {
    private static final int BATCH = 1_000;

    private final Stage stage;

    RowLoad(Stage stage) {
        this.stage = stage;
    }

    void load(int from, int to, ProgressSink progress) {
        for (int first = from; first < to; first += BATCH) {
            int end = Math.min(to, first + BATCH);
            store(first, end);
            progress.step(end - from, to - from);
        }
    }

    /// As one unit; says how many.
    int store(int from, int to) {
        List<Change> unit = new ArrayList<>();
        for (int row = from; row < to; row++) {
            unit.add(new Change.Put(stage.clusters().entry(row, stage.embedder().model())));
        }
        stage.store().vectors().apply(unit, stage.cancel());
        return unit.size();
    }
}
