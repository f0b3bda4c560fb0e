package org.aurorasoc.workbench.service.bench;

import java.util.ArrayList;
import java.util.List;

/// How fast rows with ready vectors are stored: into a store without an index, and until the first search with one.
final class IngestPart implements Part {
    private final Stage stage;

    IngestPart(Stage stage) {
        this.stage = stage;
    }

    @Override
    public List<Figure> measure() {
        stage.ground().dropIndex();
        long storing = new RowLoad(stage).load(0, stage.rows(), stage.watch().rows());
        long stored = System.nanoTime();
        stage.ground().buildIndex(stage.cancel());
        stage.search(stage.clusters().queries(1).getFirst(), Slice.ALL, 1);
        long building = System.nanoTime() - stored;
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
