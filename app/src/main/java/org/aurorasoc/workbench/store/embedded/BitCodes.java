package org.aurorasoc.workbench.store.embedded;

import java.util.Arrays;
import java.util.function.IntFunction;
import org.aurorasoc.workbench.domain.Embedding;

/// One bit a dimension: is the vector above the group's mean there? The number of differing bits tells roughly how far
/// two vectors are apart, in 48 bytes instead of 1,536. Kept by slot.
final class BitCodes {
    private static final int WORDS = Embedding.DIMENSION / Long.SIZE;
    private static final int SIGN = Float.SIZE - 1;
    private static final int SAMPLE = 16_384;

    private final float[] mean;
    private final int sizeWhenBuilt;
    private long[] words;

    private BitCodes(float[] mean, int slots, int size) {
        this.mean = mean;
        this.words = new long[slots * WORDS];
        this.sizeWhenBuilt = size;
    }

    static BitCodes build(RowGroup group, IntFunction<float[]> vectors) {
        int highest = Arrays.stream(group.slots(), 0, group.size()).max().orElse(0);
        BitCodes codes = new BitCodes(mean(group, vectors), highest + 1, group.size());
        for (int i = 0; i < group.size(); i++) {
            codes.put(group.slotAt(i), vectors.apply(group.slotAt(i)));
        }
        return codes;
    }

    private static float[] mean(RowGroup group, IntFunction<float[]> vectors) {
        int step = Math.max(1, group.size() / SAMPLE);
        double[] sum = new double[Embedding.DIMENSION];
        int rows = 0;
        for (int i = 0; i < group.size(); i += step, rows++) {
            float[] vector = vectors.apply(group.slotAt(i));
            for (int d = 0; d < sum.length; d++) {
                sum[d] += vector[d];
            }
        }
        float[] mean = new float[sum.length];
        for (int d = 0; d < sum.length; d++) {
            mean[d] = (float) (sum[d] / Math.max(1, rows));
        }
        return mean;
    }

    void put(int slot, float[] vector) {
        if ((slot + 1) * WORDS > words.length) {
            words = Arrays.copyOf(words, Math.max((slot + 1) * WORDS, words.length + words.length / 2));
        }
        System.arraycopy(encode(vector), 0, words, slot * WORDS, WORDS);
    }

    long[] encode(float[] vector) {
        long[] code = new long[WORDS];
        for (int d = 0; d < vector.length; d++) {
            // The sign of the difference, without a branch that nobody could predict.
            code[d / Long.SIZE] |= (long) (Float.floatToRawIntBits(mean[d] - vector[d]) >>> SIGN) << d;
        }
        return code;
    }

    int distance(long[] code, int slot) {
        int at = slot * WORDS;
        return Long.bitCount(code[0] ^ words[at])
                + Long.bitCount(code[1] ^ words[at + 1])
                + Long.bitCount(code[2] ^ words[at + 2])
                + Long.bitCount(code[3] ^ words[at + 3])
                + Long.bitCount(code[4] ^ words[at + 4])
                + Long.bitCount(code[5] ^ words[at + 5]);
    }

    /// The mean drifts as rows come and go: past twice or half the size it was taken at, take it anew.
    boolean isStaleFor(int size) {
        return size > 2L * sizeWhenBuilt || size < sizeWhenBuilt / 2;
    }
}
