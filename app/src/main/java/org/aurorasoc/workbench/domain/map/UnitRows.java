package org.aurorasoc.workbench.domain.map;

import java.util.List;
import org.aurorasoc.workbench.domain.Embedding;

/// Vectors side by side, each of length one, so that a dot product is a cosine.
public final class UnitRows {
    private final float[] values;
    private final int count;
    private final int dimension;

    private UnitRows(float[] values, int count, int dimension) {
        this.values = values;
        this.count = count;
        this.dimension = dimension;
    }

    public static UnitRows of(List<Embedding> rows) {
        int dimension = rows.isEmpty() ? Embedding.DIMENSION : rows.getFirst().dimension();
        float[] values = new float[rows.size() * dimension];
        for (int i = 0; i < rows.size(); i++) {
            float[] row = rows.get(i).toArray();
            double square = 0;
            for (float value : row) {
                square += (double) value * value;
            }
            float scale = square == 0 ? 0 : (float) (1 / Math.sqrt(square));
            for (int d = 0; d < dimension; d++) {
                values[i * dimension + d] = row[d] * scale;
            }
        }
        return new UnitRows(values, rows.size(), dimension);
    }

    public int count() {
        return count;
    }

    public int dimension() {
        return dimension;
    }

    public float value(int row, int at) {
        return values[row * dimension + at];
    }

    public double cosine(int one, int other) {
        double dot = 0;
        for (int d = 0; d < dimension; d++) {
            dot += (double) values[one * dimension + d] * values[other * dimension + d];
        }
        return dot;
    }

    /// The mean of some rows, of length one again where it has any length.
    double[] middle(List<Integer> rows) {
        double[] middle = new double[dimension];
        for (int row : rows) {
            for (int d = 0; d < dimension; d++) {
                middle[d] += value(row, d);
            }
        }
        double square = 0;
        for (double value : middle) {
            square += value * value;
        }
        double length = square == 0 ? 1 : Math.sqrt(square);
        for (int d = 0; d < dimension; d++) {
            middle[d] /= length;
        }
        return middle;
    }

    double dot(int row, double[] direction) {
        double dot = 0;
        for (int d = 0; d < dimension; d++) {
            dot += direction[d] * value(row, d);
        }
        return dot;
    }
}
