package org.aurorasoc.workbench.store.embedded;

import org.aurorasoc.workbench.domain.Embedding;

/// Mapped vectors brought to length one; the stored floats may have any length.
final class UnitVectors {
    /// Outside of these, products of floats lose too many digits to rank by.
    private static final double SHORTEST = 1e-28;

    private static final double LONGEST = 1e36;

    private final VectorFile file;

    UnitVectors(VectorFile file) {
        this.file = file;
    }

    static float[] of(Embedding embedding) {
        float[] values = embedding.toArray();
        double norm = norm(values);
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (values[i] / norm);
        }
        return values;
    }

    /// 1/|v|, or NaN where float arithmetic is too coarse for the vector.
    float inverseNorm(int slot) {
        float[] values = new float[Embedding.DIMENSION];
        file.readInto(slot, values);
        double norm = norm(values);
        return norm >= SHORTEST && norm <= LONGEST ? (float) (1 / norm) : Float.NaN;
    }

    float[] at(int slot, float inverseNorm) {
        float[] values = new float[Embedding.DIMENSION];
        file.readInto(slot, values);
        for (int i = 0; i < values.length; i++) {
            values[i] *= inverseNorm;
        }
        return values;
    }

    private static double norm(float[] values) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        for (int i = 0; i + 3 < values.length; i += 4) {
            a += (double) values[i] * values[i];
            b += (double) values[i + 1] * values[i + 1];
            c += (double) values[i + 2] * values[i + 2];
            d += (double) values[i + 3] * values[i + 3];
        }
        return Math.sqrt(a + b + c + d);
    }
}
