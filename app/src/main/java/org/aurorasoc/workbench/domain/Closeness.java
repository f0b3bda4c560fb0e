package org.aurorasoc.workbench.domain;

/// From which cosine on two texts count as near, for each purpose. Cosines of two models cannot be compared: sentences
/// with nothing in common stand near 0.18 by one and near 0.50 by another. docs/decisions/0017 has the measurement.
///
/// @param sentences two sentences say alike
/// @param indicators two indicators read alike
/// @param duplicates two rows are nearly the same text
public record Closeness(double sentences, double indicators, double duplicates) {
    private static final Closeness OF_MINILM = new Closeness(0.45, 0.6, 0.97);
    private static final Closeness OF_BGE = new Closeness(0.67, 0.83, 0.98);

    /// By this model's vectors. A row whose model nobody recorded is assumed to be the usual one's.
    public static Closeness of(ModelId model) {
        return model.equals(ModelId.BGE) ? OF_BGE : OF_MINILM;
    }
}
