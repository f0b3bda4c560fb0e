package org.aurorasoc.workbench.store.embedded;

import java.util.concurrent.atomic.AtomicReference;
import org.aurorasoc.workbench.domain.Embedding;
import org.aurorasoc.workbench.task.CancelToken;
import org.jspecify.annotations.Nullable;

/// Shortens many candidates to those that may be among the nearest by what their codes tell; the codes are made when
/// first needed. How many that are follows from the rows themselves: few where a query has rows clearly nearest, many
/// where its nearest are hardly nearer than others.
final class CodedShortlist {
    private final ScanLimits limits;
    private final LiveRows live;
    private final UnitVectors vectors;
    private final NearestScan scan;
    private final CodeScan codeScan;
    /// Where the last search put its estimates: near the processor still, unlike new memory.
    private final AtomicReference<float @Nullable []> spare = new AtomicReference<>();

    CodedShortlist(ScanLimits limits, LiveRows live, UnitVectors vectors, NearestScan scan, CodeScan codeScan) {
        this.limits = limits;
        this.live = live;
        this.vectors = vectors;
        this.scan = scan;
        this.codeScan = codeScan;
    }

    /// The group's candidates without those that are all but certainly not among the `wanted` nearest.
    Candidates shorten(Embedding query, RowGroup group, Candidates candidates, int wanted, CancelToken cancel) {
        BitCodes codes = codesOf(group);
        cancel.throwIfCancelled();
        float[] unit = UnitVectors.of(query);
        CodedQuery coded = codes.query(unit);
        float[] room = room(codes.slopes().length);
        EstimatedRows estimated = estimated(codes, coded, group, candidates, room);
        EstimatedRows.Best likely = estimated.best(ScanLimits.COMPARED_FIRST * wanted);
        float reached = scan.lowestOfBest(unit, likely.rows(), wanted, cancel);
        float lowest = reached - limits.sureOf(candidates.count()) * coded.deviation();
        Candidates near = lowest < likely.lowest() ? estimated.from(lowest) : likely.rows();
        spare.set(room);
        return near;
    }

    private float[] room(int rows) {
        float[] room = spare.getAndSet(null);
        return room != null && room.length >= rows ? room : new float[rows];
    }

    private EstimatedRows estimated(
            BitCodes codes, CodedQuery query, RowGroup group, Candidates candidates, float[] estimates) {
        codeScan.estimate(codes, query, group.size(), estimates);
        if (candidates.count() == group.size()) {
            return new EstimatedRows(candidates.slots(), candidates.count(), estimates);
        }
        float[] picked = new float[candidates.count()];
        for (int i = 0; i < picked.length; i++) {
            picked[i] = estimates[live.position(candidates.slots()[i])];
        }
        return new EstimatedRows(candidates.slots(), candidates.count(), picked);
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
