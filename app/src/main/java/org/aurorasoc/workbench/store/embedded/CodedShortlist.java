package org.aurorasoc.workbench.store.embedded;

import org.aurorasoc.workbench.domain.Embedding;
import org.aurorasoc.workbench.task.CancelToken;

/// Shortens many candidates to those that may be among the nearest by what their codes tell; the codes are made when
/// first needed. How many that are follows from the rows themselves: few where a query has rows clearly nearest, many
/// where its nearest are hardly nearer than others.
final class CodedShortlist {
    private final LiveRows live;
    private final UnitVectors vectors;
    private final NearestScan scan;
    private final CodeScan codeScan;

    CodedShortlist(LiveRows live, UnitVectors vectors, NearestScan scan, CodeScan codeScan) {
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
        EstimatedRows estimated = estimated(codes, coded, group, candidates);
        EstimatedRows.Best likely = estimated.best(ScanLimits.COMPARED_FIRST * wanted);
        float reached = scan.lowestOfBest(unit, likely.rows(), wanted, cancel);
        float lowest = reached - ScanLimits.SURE * coded.deviation();
        return lowest < likely.lowest() ? estimated.from(lowest) : likely.rows();
    }

    private EstimatedRows estimated(BitCodes codes, CodedQuery query, RowGroup group, Candidates candidates) {
        float[] estimates = new float[codes.slopes().length];
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
