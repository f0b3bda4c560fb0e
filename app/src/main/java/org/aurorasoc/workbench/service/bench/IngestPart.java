package org.aurorasoc.workbench.service.bench;

import java.util.ArrayList;
import java.util.List;
import org.aurorasoc.workbench.store.BulkRun;
import org.aurorasoc.workbench.task.ProgressSink;

/// How fast rows with ready vectors are stored by a run of many: while the store lays its index aside, and
/// until the first search with it.
final class IngestPart implements Part {
    private final Stage stage;

    IngestPart(Stage stage) {
        this.stage = stage;
    }

    @Override
    public List<Figure> measure() {
        try (BulkRun run = stage.store().bulk()) {
            run.expect(stage.rows());
            long storing =
                    new RowLoad(stage).load(0, stage.rows(), stage.watch().rows());
            long stored = System.nanoTime();
            run.finish(stage.cancel(), ProgressSink.SILENT);
            stage.search(stage.clusters().queries(1).getFirst(), Slice.ALL, 1);
            return figures(storing, System.nanoTime() - stored);
        }
    }

    private List<Figure> figures(long storing, long building) {
        stage.ground().settle(stage.cancel());
        List<Figure> figures = new ArrayList<>();
        figures.add(figure("rows stored, no index", rate(storing)));
        figures.add(figure("index built, first search answered", new Measured.Amount(building / 1e9, "s")));
        figures.add(figure("rows stored, index wanted at the end", rate(storing + building)));
        figures.add(figure("size on disk", new Measured.Amount(stage.ground().bytes() / 1e6, "MB")));
        return figures;
    }

    private Measured rate(long nanos) {
        return new Measured.Amount(stage.rows() * 1e9 / nanos, "rows/s");
    }

    private Figure figure(String what, Measured measured) {
        return stage.figure(PartName.INGEST, what, measured);
    }
}
