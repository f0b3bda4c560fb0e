package org.aurorasoc.workbench.service.bench;

import java.util.ArrayList;
import java.util.List;
import org.aurorasoc.workbench.domain.Embedding;

/// How long a start takes: of the store within this process, with what the first questions wait for, and of the whole
/// program as a process of its own.
final class StartPart implements Part {
    private static final int STARTS = 2;
    private static final int K = 10;

    private final Stage stage;
    private final Asking asking;
    private final ColdStart program;

    StartPart(Stage stage, Asking asking, ColdStart program) {
        this.stage = stage;
        this.asking = asking;
        this.program = program;
    }

    @Override
    public List<Figure> measure() {
        List<Figure> figures = new ArrayList<>(opening());
        stage.ground().letGo();
        figures.add(figure("process that tells its version", process("version")));
        figures.add(figure("process that lists collections", process("collections")));
        return figures;
    }

    private List<Figure> opening() {
        Embedding question = stage.clusters().queries(1).getFirst();
        Timings opened = new Timings();
        Timings searched = new Timings();
        Timings filtered = new Timings();
        Timings prepared = new Timings();
        for (int i = 0; i < STARTS * stage.repeats(); i++) {
            stage.ground().letGo();
            opened.time(stage::store);
            searched.time(() -> stage.search(question, Slice.ALL, K));
            filtered.time(() -> stage.search(question, Slice.HUNDREDTH, K));
            if (asking.hasWords()) {
                long begun = System.nanoTime();
                asking.service().prepare(stage.cancel());
                prepared.add(System.nanoTime() - begun);
            }
        }
        return List.of(
                figure("store opened", opened.times()),
                figure("first search then", searched.times()),
                figure("first filtered search then", filtered.times()),
                figure(
                        "first question by all legs then",
                        prepared.count() == 0
                                ? new Measured.Off("no words were stored: the part traces did not run")
                                : prepared.times()));
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

    private Figure figure(String what, Measured measured) {
        return stage.figure(PartName.START, what, measured);
    }
}
