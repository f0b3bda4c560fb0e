package org.aurorasoc.workbench.service.bench;

import java.util.List;
import org.aurorasoc.workbench.task.ProgressSink;

/// How fast some more rows are stored where the index stands already. Last, since the rows stay.
final class AddPart implements Part {
    private static final int MOST = 1_000;

    private final Stage stage;

    AddPart(Stage stage) {
        this.stage = stage;
    }

    @Override
    public List<Figure> measure() {
        int more = Math.min(MOST, stage.rows());
        long begun = System.nanoTime();
        new RowLoad(stage).load(stage.rows(), stage.rows() + more, ProgressSink.SILENT);
        double rate = more * 1e9 / (System.nanoTime() - begun);
        return List.of(
                stage.figure(PartName.ADD, more + " rows more, index in place", new Measured.Amount(rate, "rows/s")));
    }
}
