package org.aurorasoc.workbench.store.embedded;

import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/// The processor's own vector instructions, two sums of lanes side by side.
final class WideDotProduct implements DotProduct {
    private static final VectorSpecies<Float> LANES = pick();

    /// Not wider than 256 bits, so that 384 dimensions split evenly into pairs of lanes everywhere.
    private static VectorSpecies<Float> pick() {
        return FloatVector.SPECIES_PREFERRED.vectorBitSize() >= FloatVector.SPECIES_256.vectorBitSize()
                ? FloatVector.SPECIES_256
                : FloatVector.SPECIES_128;
    }

    @Override
    public float of(float[] query, MemorySegment segment, long offset) {
        FloatVector even = FloatVector.zero(LANES);
        FloatVector odd = FloatVector.zero(LANES);
        int width = LANES.length();
        for (int i = 0; i < query.length; i += 2 * width) {
            even = lanes(query, i).fma(lanes(segment, offset, i), even);
            odd = lanes(query, i + width).fma(lanes(segment, offset, i + width), odd);
        }
        return even.add(odd).reduceLanes(VectorOperators.ADD);
    }

    private static FloatVector lanes(float[] query, int at) {
        return FloatVector.fromArray(LANES, query, at);
    }

    private static FloatVector lanes(MemorySegment segment, long offset, int at) {
        return FloatVector.fromMemorySegment(LANES, segment, offset + (long) at * Float.BYTES, ByteOrder.LITTLE_ENDIAN);
    }
}
