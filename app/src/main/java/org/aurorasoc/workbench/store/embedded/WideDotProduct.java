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

    /// Without methods of ours for what repeats, as in [WideCodeScan].
    @Override
    public void ofSeveral(float[] query, VectorFile vectors, int[] slots, int first, float[] products) {
        MemorySegment a = vectors.segment(slots[first]);
        MemorySegment b = vectors.segment(slots[first + 1]);
        MemorySegment c = vectors.segment(slots[first + 2]);
        MemorySegment d = vectors.segment(slots[first + 3]);
        long atA = VectorFile.offset(slots[first]);
        long atB = VectorFile.offset(slots[first + 1]);
        long atC = VectorFile.offset(slots[first + 2]);
        long atD = VectorFile.offset(slots[first + 3]);
        FloatVector sumA = FloatVector.zero(LANES);
        FloatVector sumB = FloatVector.zero(LANES);
        FloatVector sumC = FloatVector.zero(LANES);
        FloatVector sumD = FloatVector.zero(LANES);
        for (int i = 0; i < query.length; i += LANES.length()) {
            FloatVector wanted = FloatVector.fromArray(LANES, query, i);
            long away = (long) i * Float.BYTES;
            sumA = wanted.fma(FloatVector.fromMemorySegment(LANES, a, atA + away, ByteOrder.LITTLE_ENDIAN), sumA);
            sumB = wanted.fma(FloatVector.fromMemorySegment(LANES, b, atB + away, ByteOrder.LITTLE_ENDIAN), sumB);
            sumC = wanted.fma(FloatVector.fromMemorySegment(LANES, c, atC + away, ByteOrder.LITTLE_ENDIAN), sumC);
            sumD = wanted.fma(FloatVector.fromMemorySegment(LANES, d, atD + away, ByteOrder.LITTLE_ENDIAN), sumD);
        }
        products[first] = sumA.reduceLanes(VectorOperators.ADD);
        products[first + 1] = sumB.reduceLanes(VectorOperators.ADD);
        products[first + 2] = sumC.reduceLanes(VectorOperators.ADD);
        products[first + 3] = sumD.reduceLanes(VectorOperators.ADD);
    }

    private static FloatVector lanes(float[] query, int at) {
        return FloatVector.fromArray(LANES, query, at);
    }

    private static FloatVector lanes(MemorySegment segment, long offset, int at) {
        return FloatVector.fromMemorySegment(LANES, segment, offset + (long) at * Float.BYTES, ByteOrder.LITTLE_ENDIAN);
    }
}
