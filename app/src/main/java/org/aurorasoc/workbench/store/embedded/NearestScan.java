package org.aurorasoc.workbench.store.embedded;

import java.util.ArrayList;
import java.util.List;
import org.aurorasoc.workbench.domain.Embedding;
import org.aurorasoc.workbench.task.CancelToken;

/// Compares a query with every candidate: first in float, then those that could be among the nearest in the product's
/// own cosine. So the answer, ties at the cut included, is as if all had been compared by that cosine.
final class NearestScan {
    /// More than float arithmetic can be wrong by, over 384 products of unit vectors.
    private static final float ERROR = 1e-5f;

    private static final int ROWS_BETWEEN_CANCEL_CHECKS = 1024;

    private final LiveRows live;
    private final VectorFile vectors;
    private final DotProduct dot;

    NearestScan(LiveRows live, VectorFile vectors, DotProduct dot) {
        this.live = live;
        this.vectors = vectors;
        this.dot = dot;
    }

    /// The `wanted` nearest candidates, nearest first.
    List<RankedRow> nearest(Embedding query, Candidates candidates, int wanted, CancelToken cancel) {
        if (candidates.count() == 0) {
            return List.of();
        }
        float[] scores = new float[candidates.count()];
        float threshold = score(UnitVectors.of(query), candidates, scores, wanted, cancel) - 2 * ERROR;
        List<RankedRow> near = new ArrayList<>();
        for (int i = 0; i < scores.length; i++) {
            if (scores[i] >= threshold) {
                near.add(compared(query, candidates.slots()[i]));
            }
        }
        cancel.throwIfCancelled();
        near.sort(RankedRow.NEAREST_FIRST);
        return near.subList(0, Math.min(wanted, near.size()));
    }

    /// The score that the last of the `wanted` nearest candidates has, within [#ERROR].
    float lowestOfBest(float[] query, Candidates candidates, int wanted, CancelToken cancel) {
        return score(query, candidates, new float[candidates.count()], wanted, cancel);
    }

    /// Fills in the scores and answers what a row must have to be among the wanted. A row too coarse for floats gets
    /// infinity: it is always compared again.
    private float score(float[] query, Candidates candidates, float[] scores, int wanted, CancelToken cancel) {
        BestScores best = new BestScores(Math.min(wanted, scores.length));
        for (int from = 0; from < scores.length; from += ROWS_BETWEEN_CANCEL_CHECKS) {
            cancel.throwIfCancelled();
            int to = Math.min(scores.length, from + ROWS_BETWEEN_CANCEL_CHECKS);
            multiply(query, candidates.slots(), from, to, scores);
            for (int i = from; i < to; i++) {
                float score = scores[i] * live.inverseNorm(candidates.slots()[i]);
                if (Float.isNaN(score)) {
                    scores[i] = Float.POSITIVE_INFINITY;
                } else {
                    scores[i] = score;
                    best.offer(score);
                }
            }
        }
        return best.lowest();
    }

    private void multiply(float[] query, int[] slots, int from, int to, float[] products) {
        int i = from;
        for (; i + DotProduct.ROWS_AT_ONCE <= to; i += DotProduct.ROWS_AT_ONCE) {
            dot.ofSeveral(query, vectors, slots, i, products);
        }
        for (; i < to; i++) {
            products[i] = dot.of(query, vectors.segment(slots[i]), VectorFile.offset(slots[i]));
        }
    }

    private RankedRow compared(Embedding query, int slot) {
        return new RankedRow(slot, query.cosine(vectors.read(slot)), live.key(slot));
    }
}
