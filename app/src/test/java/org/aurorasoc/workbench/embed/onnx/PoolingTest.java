package org.aurorasoc.workbench.embed.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.FloatBuffer;
import org.aurorasoc.workbench.domain.Embedding;
import org.junit.jupiter.api.Test;

class PoolingTest {
    /// Two texts of two pieces and one, padded to two: what lies in the padding is never read.
    private static final FloatBuffer STATES = states(3, 4, 100, 7);

    @Test
    void theMeanIsOverThePiecesThatAreThere() {
        assertThat(Pooling.MEAN.of(STATES, 0, 2, 2)).isEqualTo(unit(3, 4));
        assertThat(Pooling.MEAN.of(STATES, 1, 2, 1)).isEqualTo(unit(100, 0));
    }

    @Test
    void theFirstMarkerSpeaksForTheText() {
        assertThat(Pooling.CLS.of(STATES, 0, 2, 2)).isEqualTo(unit(3, 0));
        assertThat(Pooling.CLS.of(STATES, 1, 2, 1)).isEqualTo(unit(100, 0));
    }

    /// Even pieces point along the first direction, odd ones along the second.
    private static FloatBuffer states(float... lengths) {
        float[] values = new float[lengths.length * Embedding.DIMENSION];
        for (int i = 0; i < lengths.length; i++) {
            values[i * Embedding.DIMENSION + i % 2] = lengths[i];
        }
        return FloatBuffer.wrap(values);
    }

    private static Embedding unit(double first, double second) {
        float[] values = new float[Embedding.DIMENSION];
        double norm = Math.hypot(first, second);
        values[0] = (float) (first / norm);
        values[1] = (float) (second / norm);
        return new Embedding(values);
    }
}
