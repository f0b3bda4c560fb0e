package org.aurorasoc.workbench.store.embedded;

import java.util.Arrays;
import org.aurorasoc.workbench.domain.Embedding;
import org.aurorasoc.workbench.task.CancelToken;

/// Shortens many candidates to those whose one-bit codes are nearest the query's; the codes are made when first needed.
final class CodedShortlist {
    private final LiveRows live;
    private final UnitVectors vectors;

    CodedShortlist(LiveRows live, UnitVectors vectors) {
        this.live = live;
        this.vectors = vectors;
    }

    /// At least `wanted` of the group's candidates: all that are as near as the last of them, so that equal vectors
    /// stay together.
    Candidates shorten(Embedding query, RowGroup group, Candidates candidates, int wanted, CancelToken cancel) {
        BitCodes codes = codesOf(group);
        cancel.throwIfCancelled();
        long[] code = codes.encode(UnitVectors.of(query));
        short[] distances = new short[candidates.count()];
        int[] rowsAt = new int[Embedding.DIMENSION + 1];
        for (int i = 0; i < distances.length; i++) {
            int distance = codes.distance(code, candidates.slots()[i]);
            distances[i] = (short) distance;
            rowsAt[distance]++;
        }
        return within(farthest(rowsAt, wanted), distances, candidates);
    }

    private static int farthest(int[] rowsAt, int wanted) {
        int distance = 0;
        for (int rows = rowsAt[0]; rows < wanted && distance < rowsAt.length - 1; rows += rowsAt[distance]) {
            distance++;
        }
        return distance;
    }

    private static Candidates within(int farthest, short[] distances, Candidates candidates) {
        int[] near = new int[1024];
        int count = 0;
        for (int i = 0; i < distances.length; i++) {
            if (distances[i] <= farthest) {
                near = count == near.length ? Arrays.copyOf(near, count * 2) : near;
                near[count++] = candidates.slots()[i];
            }
        }
        return new Candidates(near, count);
    }

    private BitCodes codesOf(RowGroup group) {
        BitCodes codes = group.codes();
        if (codes != null && !codes.isStaleFor(group.size())) {
            return codes;
        }
        synchronized (group) {
            codes = group.codes();
            if (codes == null || codes.isStaleFor(group.size())) {
                codes = BitCodes.build(group, slot -> vectors.at(slot, live.inverseNorm(slot)));
                group.codes(codes);
            }
            return codes;
        }
    }
}
