package org.aurorasoc.workbench.store.embedded;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.aurorasoc.workbench.domain.Embedding;

/// Vectors as sentence embeddings lie: in clusters round a common mean. Without clusters they are plain noise, the
/// hardest case for any shortcut.
final class BenchVectors {
    private static final float COMMON = 0.5f;
    private static final float AWAY_FROM_CENTRE = 0.8f;

    private final float[] common = noise(new Random(99));
    private final float[][] centres;

    BenchVectors(int clusters) {
        Random random = new Random(7);
        centres = IntStream.range(0, clusters).mapToObj(_ -> noise(random)).toArray(float[][]::new);
    }

    Embedding row(Random random) {
        float[] values = noise(random);
        if (centres.length > 0) {
            float[] centre = centres[random.nextInt(centres.length)];
            for (int i = 0; i < values.length; i++) {
                values[i] = COMMON * common[i] + centre[i] + AWAY_FROM_CENTRE * values[i];
            }
        }
        return new Embedding(values);
    }

    List<Embedding> queries(int count) {
        Random random = new Random(4711);
        return IntStream.range(0, count).mapToObj(_ -> row(random)).toList();
    }

    private static float[] noise(Random random) {
        float[] values = new float[Embedding.DIMENSION];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (random.nextGaussian() / Math.sqrt(values.length));
        }
        return values;
    }
}
