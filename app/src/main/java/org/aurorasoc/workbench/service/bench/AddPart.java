package org.aurorasoc.workbench.service.bench;

import java.util.List;
import org.aurorasoc.workbench.task.ProgressSink;

/// How fast some more rows are stored where the index stands already. Last, since the rows stay.
final class AddPart implements Part {
    private static final int MOST = 1_000;
    private static final int SINGLE = 50;

    private final Stage stage;

    AddPart(Stage stage) {
        this.stage = stage;
    }

    @Override
    public List<Figure> measure() {
        int more = Math.min(MOST, stage.rows());
        long took = new RowLoad(stage).load(stage.rows(), stage.rows() + more, ProgressSink.SILENT);
        double rate = more * 1e9 / took;
        return List.of(
                stage.figure(PartName.ADD, "more rows, index in place", new Measured.Amount(rate, "rows/s")),
                stage.figure(PartName.ADD, "one row more, safe on the disk", single(stage.rows() + more)));
    }

    private Measured single(int first) {
        Timings timings = new Timings();
        RowLoad load = new RowLoad(stage);
        for (int i = 0; i < SINGLE * stage.repeats(); i++) {
            int row = first + i;
            timings.add(load.store(row, row + 1));
        }
        return timings.times();
    }
}
