package org.aurorasoc.workbench.store.embedded;

import java.util.Arrays;
import java.util.function.IntFunction;
import org.aurorasoc.workbench.domain.Embedding;

/// A vector as one bit a dimension, is it above the group's mean there?, and two numbers that make a product with it
/// comparable: 56 bytes instead of 1,536. Kept by position in the group, so that all of them are read in one go.
final class BitCodes {
    /// So many rows lie together, word by word: what the widest instructions take at once.
    static final int BLOCK = 16;

    static final int WORDS = Embedding.DIMENSION / Integer.SIZE;
    private static final int SIGN = Float.SIZE - 1;
    private static final int SAMPLE = 16_384;

    private final float[] mean;
    private final int sizeWhenBuilt;
    private int[] words;
    /// What a row's distance from the mean is to the sum of its distances in each dimension.
    private float[] slopes;
    /// The product of a row with the mean.
    private float[] levels;
    private double squaredErrors;

    private BitCodes(float[] mean, int size) {
        this.mean = mean;
        this.sizeWhenBuilt = size;
        int room = inBlocks(size);
        this.words = new int[room * WORDS];
        this.slopes = new float[room];
        this.levels = new float[room];
    }

    private static int inBlocks(int rows) {
        return Math.ceilDiv(rows, BLOCK) * BLOCK;
    }

    static BitCodes build(RowGroup group, IntFunction<float[]> vectors) {
        BitCodes codes = new BitCodes(mean(group, vectors), group.size());
        for (int position = 0; position < group.size(); position++) {
            codes.squaredErrors += codes.encode(position, vectors.apply(group.slotAt(position)));
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

    void put(int position, float[] vector) {
        if (position >= slopes.length) {
            int room = inBlocks(Math.max(position + 1, slopes.length + slopes.length / 2));
            words = Arrays.copyOf(words, room * WORDS);
            slopes = Arrays.copyOf(slopes, room);
            levels = Arrays.copyOf(levels, room);
        }
        encode(position, vector);
    }

    /// Answers the squared length of what the code does not tell of the vector.
    private double encode(int position, float[] vector) {
        float sum = 0;
        float square = 0;
        float level = 0;
        for (int w = 0; w < WORDS; w++) {
            int word = 0;
            for (int bit = 0; bit < Integer.SIZE; bit++) {
                int d = w * Integer.SIZE + bit;
                float below = mean[d] - vector[d];
                // The sign of the difference, without a branch that nobody could predict.
                word |= (Float.floatToRawIntBits(below) >>> SIGN) << bit;
                sum += Math.abs(below);
                square += below * below;
                level += mean[d] * vector[d];
            }
            words[at(position, w)] = word;
        }
        slopes[position] = sum == 0 ? 0 : square / sum;
        levels[position] = level;
        return Math.max(0, (double) slopes[position] * slopes[position] * Embedding.DIMENSION - square);
    }

    private static int at(int position, int word) {
        return position / BLOCK * (BLOCK * WORDS) + word * BLOCK + position % BLOCK;
    }

    /// Lets the row of one position take another's.
    void move(int from, int to) {
        for (int w = 0; w < WORDS; w++) {
            words[at(to, w)] = words[at(from, w)];
        }
        slopes[to] = slopes[from];
        levels[to] = levels[from];
    }

    CodedQuery query(float[] unit) {
        return CodedQuery.of(unit, mean, squaredErrors / Math.max(1, sizeWhenBuilt));
    }

    /// Row by row in blocks of [#BLOCK]; in each the first words of all its rows, then their second ones, and so on.
    int[] words() {
        return words;
    }

    float[] slopes() {
        return slopes;
    }

    float[] levels() {
        return levels;
    }

    /// The mean drifts as rows come and go: past twice or half the size it was taken at, take it anew.
    boolean isStaleFor(int size) {
        return size > 2L * sizeWhenBuilt || size < sizeWhenBuilt / 2;
    }
}
