package org.aurorasoc.workbench.embed.onnx;

import java.nio.FloatBuffer;
import org.aurorasoc.workbench.domain.Embedding;

/// From one vector a word piece to one vector a text: the mean over the pieces that are there, then length 1.
final class Pooling {
    private Pooling() {}

    /// `states` holds the batch's vectors row after row, each row padded to `longest` pieces.
    static Embedding mean(FloatBuffer states, int row, int longest, int pieces) {
        double[] sums = new double[Embedding.DIMENSION];
        float[] state = new float[Embedding.DIMENSION];
        for (int piece = 0; piece < pieces; piece++) {
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
