package org.aurorasoc.workbench.store.embedded;

import static jdk.incubator.vector.VectorOperators.BIT_COUNT;
import static jdk.incubator.vector.VectorOperators.I2F;
import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.XOR;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
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
        for (int position = 0; position < rows; position += INTS.length()) {
            estimateSeveral(codes, query, position, estimates);
        }
    }

    /// All in one method, and without methods of ours for what repeats: a vector that is handed from one method to
    /// another is an object in memory wherever the compiler leaves the call standing, and that is ten times slower.
    private static void estimateSeveral(BitCodes codes, CodedQuery query, int position, float[] estimates) {
        int[] words = codes.words();
        int[] planes = query.planes();
        int at = position / BitCodes.BLOCK * (BitCodes.BLOCK * BitCodes.WORDS) + position % BitCodes.BLOCK;
        IntVector ones = IntVector.zero(INTS);
        IntVector twos = IntVector.zero(INTS);
        IntVector fours = IntVector.zero(INTS);
        IntVector eights = IntVector.zero(INTS);
        for (int w = 0; w < BitCodes.WORDS; w++, at += BitCodes.BLOCK) {
            IntVector row = IntVector.fromArray(INTS, words, at);
            ones = ones.add(row.lanewise(XOR, planes[w]).lanewise(BIT_COUNT));
            twos = twos.add(row.lanewise(XOR, planes[BitCodes.WORDS + w]).lanewise(BIT_COUNT));
            fours = fours.add(row.lanewise(XOR, planes[2 * BitCodes.WORDS + w]).lanewise(BIT_COUNT));
            eights =
                    eights.add(row.lanewise(XOR, planes[3 * BitCodes.WORDS + w]).lanewise(BIT_COUNT));
        }
        IntVector differing = eights.lanewise(LSHL, 1)
                .add(fours)
                .lanewise(LSHL, 1)
                .add(twos)
                .lanewise(LSHL, 1)
                .add(ones);
        FloatVector level =
                FloatVector.fromArray(FLOATS, codes.levels(), position).add(query.shift());
        ((FloatVector) differing.convertShape(I2F, FLOATS, 0))
                .fma(FloatVector.broadcast(FLOATS, -query.step()), FloatVector.broadcast(FLOATS, query.base()))
                .fma(FloatVector.fromArray(FLOATS, codes.slopes(), position), level)
                .intoArray(estimates, position);
    }
}
