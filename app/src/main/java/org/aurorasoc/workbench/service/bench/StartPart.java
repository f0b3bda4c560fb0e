package org.aurorasoc.workbench.service.bench;

import java.util.ArrayList;
import java.util.List;
import org.aurorasoc.workbench.domain.CollectionName;
import org.aurorasoc.workbench.domain.Probe;
import org.aurorasoc.workbench.domain.SearchRequest;

/// How long a start takes: of the store within this process, and of the whole program as a process of its own.
final class StartPart implements Part {
    private static final int STARTS = 2;

    private final Stage stage;
    private final ColdStart program;

    StartPart(Stage stage, ColdStart program) {
        this.stage = stage;
        this.program = program;
    }

    @Override
    public List<Figure> measure() {
        List<Figure> figures = new ArrayList<>(opening());
        stage.ground().letGo();
        figures.add(stage.figure(PartName.START, "process that tells its version", process("version")));
        figures.add(stage.figure(PartName.START, "process that lists collections", process("collections")));
        return figures;
    }

    private List<Figure> opening() {
        Timings opened = new Timings();
        Timings answered = new Timings();
        Probe probe = new Probe.ByVector(
                stage.clusters().queries(1).getFirst(), stage.embedder().model());
        for (int i = 0; i < STARTS * stage.repeats(); i++) {
            stage.ground().letGo();
            opened.time(stage::store);
            answered.time(() ->
                    stage.store().vectors().search(new SearchRequest(CollectionName.CASES, probe, 10), stage.cancel()));
        }
        return List.of(
                stage.figure(PartName.START, "store opened", opened.times()),
                stage.figure(PartName.START, "first search of an opened store", answered.times()));
    }

    private Measured process(String command) {
        if (!program.unavailable().isEmpty()) {
            return new Measured.Off(program.unavailable());
        }
        Timings timings = new Timings();
        for (int i = 0; i < STARTS * stage.repeats(); i++) {
            ColdStart.Ended ended = program.run(List.of(command), stage.ground().environment(), stage.cancel());
            if (ended.exit() != 0) {
                return new Measured.Off("the process ended with exit code " + ended.exit());
            }
            timings.add(ended.took().toNanos());
        }
        return timings.times();
    }
}
