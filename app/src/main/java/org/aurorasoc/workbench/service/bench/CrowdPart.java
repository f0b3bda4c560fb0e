package org.aurorasoc.workbench.service.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.aurorasoc.workbench.domain.Embedding;
import org.aurorasoc.workbench.error.CancelledException;
import org.aurorasoc.workbench.error.WorkbenchException;
import org.aurorasoc.workbench.task.Crew;

/// Several who search at once, each one search after the other, for a while.
final class CrowdPart implements Part {
    private static final int[] SEARCHERS = {1, 10, 50, 200};
    private static final int K = 10;
    private static final long WHILE = Duration.ofSeconds(1).toNanos();
    private static final int QUESTIONS = 100;

    private final Stage stage;
    private final List<Embedding> questions;

    CrowdPart(Stage stage) {
        this.stage = stage;
        this.questions = stage.clusters().queries(QUESTIONS);
    }

    @Override
    public List<Figure> measure() {
        return Arrays.stream(SEARCHERS)
                .mapToObj(this::measured)
                .map(measured -> stage.figure(PartName.CROWD, measured.searchers() + " at once, k " + K, measured))
                .toList();
    }

    private Measured.Crowded measured(int searchers) {
        List<Searcher> all =
                IntStream.range(0, searchers).mapToObj(Searcher::new).toList();
        long begun = System.nanoTime();
        long end = begun + WHILE * stage.repeats();
        try (Crew crew = new Crew("bench-crowd", searchers)) {
            List<Runnable> work = new ArrayList<>();
            all.forEach(searcher -> work.add(() -> searcher.searchUntil(end)));
            crew.run(work);
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        Timings timings = new Timings();
        all.forEach(searcher -> timings.addAll(searcher.timings));
        long failed = all.stream().mapToLong(searcher -> searcher.failed).sum();
        return new Measured.Crowded(
                searchers,
                timings.count() / seconds,
                timings.times(),
                failed / (double) Math.max(1, failed + timings.count()));
    }

    private final class Searcher {
        private final Timings timings = new Timings();
        private final int first;
        private long failed;

        Searcher(int first) {
            this.first = first;
        }

        /// At least once, however late it gets its turn.
        void searchUntil(long end) {
            int next = first;
            do {
                search(questions.get(next % questions.size()));
                next++;
            } while (System.nanoTime() - end < 0);
        }

        private void search(Embedding question) {
            long begun = System.nanoTime();
            try {
                stage.search(question, Slice.ALL, K);
                timings.add(System.nanoTime() - begun);
            } catch (CancelledException e) {
                throw e;
            } catch (WorkbenchException _) {
                failed++;
            }
        }
    }
}
