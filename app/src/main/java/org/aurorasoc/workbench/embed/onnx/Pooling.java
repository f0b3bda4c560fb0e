package org.aurorasoc.workbench.embed.onnx;

import java.nio.FloatBuffer;
import org.aurorasoc.workbench.domain.Embedding;

/// From one vector a word piece to one vector a text, of length 1: as the model was trained to be read.
enum Pooling {
    /// The mean over the pieces that are there.
    MEAN,
    /// The vector of the marker that every text begins with.
    CLS;

    /// `states` holds the batch's vectors row after row, each row padded to `longest` pieces.
    Embedding of(FloatBuffer states, int row, int longest, int pieces) {
        int counted =
                switch (this) {
                    case MEAN -> pieces;
                    case CLS -> 1;
                };
        double[] sums = new double[Embedding.DIMENSION];
        float[] state = new float[Embedding.DIMENSION];
        for (int piece = 0; piece < counted; piece++) {
            states.get((row * longest + piece) * Embedding.DIMENSION, state);
            for (int i = 0; i < sums.length; i++) {
                sums[i] += state[i];
            }
        }
        return unit(sums);
    }

    private static Embedding unit(double[] sums) {
        double squares = 0;
        for (double sum : sums) {
            squares += sum * sum;
        }
        double norm = Math.sqrt(squares);
        float[] values = new float[sums.length];
        for (int i = 0; i < sums.length; i++) {
            values[i] = (float) (sums[i] / norm);
        }
        return new Embedding(values);
    }
}
