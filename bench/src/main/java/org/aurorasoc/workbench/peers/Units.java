package org.aurorasoc.workbench.peers;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.aurorasoc.workbench.domain.Entry;
import org.aurorasoc.workbench.domain.ModelId;
import org.aurorasoc.workbench.service.bench.Clusters;

/// Made rows in units, and the seconds of work on them.
final class Units {
    private Units() {}

    static List<Entry> rows(Clusters clusters, int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(row -> clusters.entry(row, ModelId.MINILM))
                .toList();
    }

    static double seconds(Runnable work) {
        long begun = System.nanoTime();
        work.run();
        return (System.nanoTime() - begun) / 1e9;
    }

    /// A unit after the other; making the rows does not count.
    static double seconds(Clusters clusters, int rows, int unit, Consumer<List<Entry>> store) {
        double took = 0;
        for (int from = 0; from < rows; from += unit) {
            List<Entry> made = rows(clusters, from, Math.min(rows, from + unit));
            took += seconds(() -> store.accept(made));
        }
        return took;
    }
}
