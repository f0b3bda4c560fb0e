package org.aurorasoc.workbench.viewmodel.map;

import java.util.BitSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// Points that were marked together.
public final class PointSet {
    static final PointSet NONE = new PointSet(new BitSet());

    private final BitSet points;

    private PointSet(BitSet points) {
        this.points = points;
    }

    /// The shown points that pass.
    static PointSet of(Drawing drawing, IntPredicate passes) {
        BitSet points = new BitSet(drawing.size());
        IntStream.range(0, drawing.size())
                .filter(point -> drawing.isShown(point) && passes.test(point))
                .forEach(points::set);
        return new PointSet(points);
    }

    public int count() {
        return points.cardinality();
    }

    public boolean contains(int point) {
        return points.get(point);
    }

    public IntStream stream() {
        return points.stream();
    }
}
