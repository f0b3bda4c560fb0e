package org.aurorasoc.workbench.domain.map;

import java.util.Arrays;

/// The exact nearest rows of every row: each is compared with each, a tile of columns at a time, so that what is read
/// again and again stays near the processor.
public final class AllPairs {
    private static final int TILE = 512;
    /// Dimensions taken in one go over the sums.
    private static final int STEP = 4;

    private final UnitRows rows;
    private final float[][] tile;
    private final float[] sums = new float[TILE];

    private AllPairs(UnitRows rows) {
        this.rows = rows;
        tile = new float[(rows.dimension() + STEP - 1) / STEP * STEP][TILE];
    }

    public static NearestFew nearest(UnitRows rows, int most, Watch watch) {
        return new AllPairs(rows).compare(most, watch);
    }

    private NearestFew compare(int most, Watch watch) {
        NearestFew nearest = new NearestFew(rows.count(), most);
        for (int start = 0; start < rows.count(); start += TILE) {
            int width = Math.min(TILE, rows.count() - start);
            fill(start, width);
            for (int i = 0; i < rows.count(); i++) {
                sum(i);
                for (int j = 0; j < width; j++) {
                    if (start + j != i) {
                        nearest.offer(i, start + j, sums[j]);
                    }
                }
                if (i % TILE == 0) {
                    watch.step((long) start * rows.count() + (long) width * i, (long) rows.count() * rows.count());
                }
            }
        }
        return nearest;
    }

    private void fill(int start, int width) {
        for (int d = 0; d < rows.dimension(); d++) {
            for (int j = 0; j < width; j++) {
                tile[d][j] = rows.value(start + j, d);
            }
        }
    }

    private void sum(int row) {
        Arrays.fill(sums, 0);
        for (int d = 0; d < tile.length; d += STEP) {
            float[] factors = {at(row, d), at(row, d + 1), at(row, d + 2), at(row, d + 3)};
            add(sums, factors, tile[d], tile[d + 1], tile[d + 2], tile[d + 3]);
        }
    }

    private float at(int row, int d) {
        return d < rows.dimension() ? rows.value(row, d) : 0;
    }

    /// Kept this plain so that the compiler makes it wide.
    private static void add(float[] sums, float[] factors, float[] x, float[] y, float[] z, float[] w) {
        float a = factors[0];
        float b = factors[1];
        float c = factors[2];
        float d = factors[3];
        for (int j = 0; j < TILE; j++) {
            sums[j] += a * x[j] + b * y[j] + c * z[j] + d * w[j];
        }
    }
}
