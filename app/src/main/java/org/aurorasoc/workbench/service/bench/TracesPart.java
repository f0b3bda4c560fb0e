package org.aurorasoc.workbench.service.bench;

import java.util.List;
import org.aurorasoc.workbench.domain.trace.TraceReader;
import org.aurorasoc.workbench.service.casework.CatchUpService;

/// How fast cases get the words and tokens by which they are found, and what those take on the disk.
final class TracesPart implements Part {
    private final Stage stage;
    private final TraceReader reader;

    TracesPart(Stage stage, TraceReader reader) {
        this.stage = stage;
        this.reader = reader;
    }

    @Override
    public List<Figure> measure() {
        long begun = System.nanoTime();
        long done = new CatchUpService(stage.store(), reader)
                .catchUp(stage.cancel(), stage.watch().rows());
        double rate = done * 1e9 / (System.nanoTime() - begun);
        stage.ground().settle(stage.cancel());
        return List.of(
                stage.figure(
                        PartName.TRACES,
                        "words and indicators of cases caught up",
                        new Measured.Amount(rate, "rows/s")),
                stage.figure(
                        PartName.TRACES,
                        "size on disk with them",
                        new Measured.Amount(stage.ground().bytes() / 1e6, "MB")));
    }
}
