package org.aurorasoc.workbench.domain;

import java.util.Arrays;

/// A vector as stored: 384 floats in the shared contract. Copied in and out, equal by bits.
public final class Embedding {
    public static final int DIMENSION = 384;
    /// The hash embedding repeats its 32 digest bytes, so each value equals the one 32 places on.
    private static final int HASH_PERIOD = 32;

    private final float[] values;

    public Embedding(float[] values) {
        this.values = values.clone();
    }

    public int dimension() {
        return values.length;
    }

    public float[] toArray() {
        return values.clone();
    }

    public float value(int index) {
        return values[index];
    }

    /// Cosine similarity, -1…1: the one score of the product, summed in fixed order in double arithmetic so that both
    /// stores give the same bits. NaN when a vector has no length.
    public double cosine(Embedding other) {
        double dot = 0;
        double mine = 0;
        double theirs = 0;
        for (int i = 0; i < values.length; i++) {
            double a = values[i];
            double b = other.values[i];
            dot += a * b;
            mine += a * a;
            theirs += b * b;
        }
        double cosine = dot / Math.sqrt(mine * theirs);
        return cosine > 1 ? 1 : cosine < -1 ? -1 : cosine;
    }

    /// True for a vector of the degraded mode, recognised exactly, whoever wrote it.
    public boolean isHash() {
        for (int i = 0; i + HASH_PERIOD < values.length; i++) {
            if (values[i] != values[i + HASH_PERIOD]) {
                return false;
            }
        }
        return values.length > HASH_PERIOD;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Embedding embedding && Arrays.equals(values, embedding.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return "Embedding[" + values.length + "]";
    }
}
