package org.aurorasoc.workbench.service.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.aurorasoc.workbench.domain.Embedding;
import org.aurorasoc.workbench.domain.SearchAnswer;

/// How fast and how right the nearest rows are found, over filters and numbers of rows asked for.
final class SearchPart implements Part {
    private static final int[] WANTED = {5, 10, 50, 100};
    private static final int QUESTIONS = 100;
    private static final int WARMING = 20;

    private final Stage stage;
    private final List<Embedding> questions;

    SearchPart(Stage stage) {
        this.stage = stage;
        this.questions = stage.clusters().queries(QUESTIONS);
    }

    @Override
    public List<Figure> measure() {
        Truth truth = Truth.of(stage.clusters(), questions, WANTED[WANTED.length - 1], stage.cancel());
        List<Trial> trials = new ArrayList<>();
        for (Slice slice : Slice.values()) {
            for (int k : WANTED) {
                trials.add(new Trial(slice, k));
            }
        }
        for (int round = 0; round < stage.repeats(); round++) {
            boolean first = round == 0;
            trials.forEach(trial -> trial.run(first, truth));
        }
        List<Figure> figures =
                new ArrayList<>(trials.stream().map(Trial::figure).toList());
        figures.add(stage.figure(PartName.SEARCH, "resident memory after all of these", resident()));
        return figures;
    }

    private static Measured resident() {
        OptionalDouble megabytes = ResidentMemory.megabytes();
        return megabytes.isPresent()
                ? new Measured.Amount(megabytes.getAsDouble(), "MB")
                : new Measured.Off("this system does not tell");
    }

    /// One filter and one k, over all rounds.
    private final class Trial {
        private final Slice slice;
        private final int k;
        private final Timings timings = new Timings();
        private double recall;
        private int full;

        Trial(Slice slice, int k) {
            this.slice = slice;
            this.k = k;
        }

        void run(boolean first, Truth truth) {
            if (first) {
                questions.subList(0, WARMING).forEach(question -> stage.search(question, slice, k));
            }
            for (int i = 0; i < questions.size(); i++) {
                Embedding question = questions.get(i);
                SearchAnswer answer = timings.time(() -> stage.search(question, slice, k));
                List<String> ids = answer.hits().stream()
                        .map(hit -> hit.entry().key().sourceId())
                        .toList();
                recall += truth.recall(slice, i, k, ids);
                full += ids.size() == Math.min(k, slice.of(stage.rows())) ? 1 : 0;
            }
        }

        Figure figure() {
            int n = timings.count();
            return stage.figure(
                    PartName.SEARCH,
                    slice.words(),
                    new Measured.Recalled(k, timings.times(), recall / n, (double) full / n));
        }
    }
}
