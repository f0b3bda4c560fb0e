package org.aurorasoc.workbench.store.embedded;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/// As many rows side by side as the processor's vector instructions take.
final class WideCodeScan implements CodeScan {
    private static final VectorSpecies<Integer> INTS = pick();
    private static final VectorSpecies<Float> FLOATS = INTS.withLanes(float.class);

    /// Not wider than a block.
    private static VectorSpecies<Integer> pick() {
        return IntVector.SPECIES_PREFERRED.length() > BitCodes.BLOCK
                ? IntVector.SPECIES_512
                : IntVector.SPECIES_PREFERRED;
    }

    @Override
    public void estimate(BitCodes codes, CodedQuery query, int rows, float[] estimates) {
        FloatVector base = FloatVector.broadcast(FLOATS, query.base());
        FloatVector step = FloatVector.broadcast(FLOATS, -query.step());
        for (int position = 0; position < rows; position += INTS.length()) {
            FloatVector differing = (FloatVector)
                    differing(codes.words(), position, query.planes()).convertShape(VectorOperators.I2F, FLOATS, 0);
            FloatVector level =
                    FloatVector.fromArray(FLOATS, codes.levels(), position).add(query.shift());
            differing
                    .fma(step, base)
                    .fma(FloatVector.fromArray(FLOATS, codes.slopes(), position), level)
                    .intoArray(estimates, position);
        }
    }

    private static IntVector differing(int[] words, int position, int[] planes) {
        int at = position / BitCodes.BLOCK * (BitCodes.BLOCK * BitCodes.WORDS) + position % BitCodes.BLOCK;
        IntVector ones = IntVector.zero(INTS);
        IntVector twos = IntVector.zero(INTS);
        IntVector fours = IntVector.zero(INTS);
        IntVector eights = IntVector.zero(INTS);
        for (int w = 0; w < BitCodes.WORDS; w++, at += BitCodes.BLOCK) {
            IntVector row = IntVector.fromArray(INTS, words, at);
            ones = ones.add(differing(row, planes[w]));
            twos = twos.add(differing(row, planes[BitCodes.WORDS + w]));
            fours = fours.add(differing(row, planes[2 * BitCodes.WORDS + w]));
            eights = eights.add(differing(row, planes[3 * BitCodes.WORDS + w]));
        }
        return twice(twice(twice(eights).add(fours)).add(twos)).add(ones);
    }

    private static IntVector differing(IntVector row, int plane) {
        return row.lanewise(VectorOperators.XOR, plane).lanewise(VectorOperators.BIT_COUNT);
    }

    private static IntVector twice(IntVector count) {
        return count.lanewise(VectorOperators.LSHL, 1);
    }
}
