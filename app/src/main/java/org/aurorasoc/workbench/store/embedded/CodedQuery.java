package org.aurorasoc.workbench.store.embedded;

import org.aurorasoc.workbench.domain.Embedding;

/// A query brought to the form in which it is compared with [BitCodes]: its distance from the mean in each dimension
/// as an odd number from -15 to 15, a bit of each of them in a plane. A row's estimated product with the query is
/// `slope * (base - step * differing) + level + shift`, where bits that differ count 1, 2, 4 and 8 by their plane.
///
/// @param planes the words of the four planes, one plane after the other
/// @param deviation how far estimates lie from true products, as a standard deviation
record CodedQuery(int[] planes, float base, float step, float shift, float deviation) {
    static final int PLANES = 4;
    private static final int HIGHEST = (1 << PLANES) - 1;

    /// @param squaredError what codes do not tell of rows: the mean of the squares of its lengths
    static CodedQuery of(float[] unit, float[] mean, double squaredError) {
        float[] away = new float[unit.length];
        double shift = 0;
        double square = 0;
        float farthest = Float.MIN_NORMAL;
        for (int d = 0; d < away.length; d++) {
            away[d] = unit[d] - mean[d];
            shift += (double) away[d] * mean[d];
            square += (double) away[d] * away[d];
            farthest = Math.max(farthest, Math.abs(away[d]));
        }
        float unitStep = farthest / HIGHEST;
        float deviation = (float) Math.sqrt(square * squaredError / Embedding.DIMENSION);
        return new CodedQuery(
                planes(away, unitStep),
                unitStep * HIGHEST * Embedding.DIMENSION,
                2 * unitStep,
                (float) shift,
                deviation);
    }

    private static int[] planes(float[] away, float unitStep) {
        int[] planes = new int[PLANES * BitCodes.WORDS];
        for (int d = 0; d < away.length; d++) {
            int level = Math.clamp(Math.round((away[d] / unitStep + HIGHEST) / 2), 0, HIGHEST);
            for (int plane = 0; plane < PLANES; plane++) {
                planes[plane * BitCodes.WORDS + d / Integer.SIZE] |= (level >> plane & 1) << d;
            }
        }
        return planes;
    }
}
