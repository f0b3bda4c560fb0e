package org.aurorasoc.workbench.store.postgres;

import java.util.List;
import org.aurorasoc.workbench.domain.Embedding;
import org.aurorasoc.workbench.domain.Hit;

/// Tells a walk through the graph that may have ended in the wrong place. Tight groups of rows have few links
/// to one another, so a narrow walk may never leave those it comes to. What it brings back then is much
/// nearer to itself than to what was asked, or, from several groups, near to nothing: that nothing is near is
/// told only after a second look.
final class Astray {
    /// Rows in the right place are about as near to what was asked as to one another. Half would miss some of the
    /// groups that were measured as lost.
    private static final double LEAST_SHARE = 0.7;
    /// Rows of other groups came with 0.1 to 0.2, those of the right one with 0.7; texts that have nothing in
    /// common are as near as that.
    private static final double LEAST_NEAR = 0.3;

    private Astray() {}

    static boolean is(Embedding asked, List<Hit> hits) {
        double[] sum = new double[asked.dimension()];
        double toAsked = 0;
        for (Hit hit : hits) {
            toAsked += hit.score();
            add(sum, hit.entry().embedding());
        }
        int k = hits.size();
        double squared = 0;
        for (double value : sum) {
            squared += value * value;
        }
        double amongThem = k < 2 ? 0 : (squared - k) / ((double) k * (k - 1));
        return toAsked / k < Math.max(LEAST_NEAR, LEAST_SHARE * amongThem);
    }

    private static void add(double[] sum, Embedding row) {
        double squared = 0;
        for (int i = 0; i < sum.length; i++) {
            double value = row.value(i);
            squared += value * value;
        }
        double length = Math.sqrt(squared);
        for (int i = 0; i < sum.length; i++) {
            sum[i] += row.value(i) / length;
        }
    }
}
