package org.aurorasoc.workbench.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.aurorasoc.workbench.domain.Embedding;
import org.aurorasoc.workbench.domain.Hit;
import org.aurorasoc.workbench.store.Change;
import org.aurorasoc.workbench.store.OpenStore;
import org.aurorasoc.workbench.store.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NearestScanTest {
    @TempDir
    Path folder;

    @Test
    void bothLoopsGiveTheSameProductAndThatOfTheDomain() {
        try (VectorFile file = new VectorFile(folder.resolve("v"))) {
            file.prepare(new UUID(1, 2), 1);
            for (int seed = 0; seed < 200; seed++) {
                Embedding row = Samples.vector(seed);
                Embedding query = Samples.vector(seed + 1);
                file.write(0, VectorBytes.of(row));
                double truth = query.cosine(row);
                for (DotProduct dot : List.of(new PlainDotProduct(), new WideDotProduct())) {
                    assertThat(dot.of(query.toArray(), file.segment(0), 0)).isCloseTo((float) truth, within(1e-6f));
                }
            }
        }
    }

    @Test
    void severalRowsAtOnceGiveWhatEachGivesByItself() {
        try (VectorFile file = new VectorFile(folder.resolve("v"))) {
            int[] slots = {3, 0, 2_050, 7, 1};
            file.prepare(new UUID(1, 2), 2_051);
            for (int slot : slots) {
                file.write(slot, VectorBytes.of(Samples.vector(slot)));
            }
            float[] query = Samples.vector(99).toArray();
            for (DotProduct dot : List.of(new PlainDotProduct(), new WideDotProduct())) {
                float[] products = new float[slots.length];
                dot.ofSeveral(query, file, slots, 1, products);
                for (int i = 1; i < slots.length; i++) {
                    float alone = dot.of(query, file.segment(slots[i]), VectorFile.offset(slots[i]));
                    assertThat(products[i]).isCloseTo(alone, within(1e-6f));
                }
            }
        }
    }

    @Test
    void theFastLoopIsUsedWhereTheModuleIsThere() {
        assertThat(DotProduct.quickest()).isInstanceOf(WideDotProduct.class);
    }

    @Test
    void theHeapKnowsTheLowestOfTheBest() {
        Random random = new Random(5);
        for (int round = 0; round < 200; round++) {
            int wanted = 1 + random.nextInt(30);
            List<Float> all = new ArrayList<>();
            BestScores best = new BestScores(wanted);
            for (int i = 0; i < 100; i++) {
                float score = random.nextInt(40) / 40f;
                best.offer(score);
                all.add(score);
                all.sort((a, b) -> Float.compare(b, a));
                float expected = all.size() < wanted ? Float.NEGATIVE_INFINITY : all.get(wanted - 1);
                assertThat(best.lowest()).isEqualTo(expected);
            }
        }
    }

    @Test
    void vectorsOfAnyLengthAreRankedByAngleAlone() {
        try (OpenStore store = EmbeddedStore.open(folder.resolve("home"))) {
            float[] scales = {1e-38f, 1e-30f, 1e-3f, 1, 1e3f, 1e30f, 1e36f};
            List<Change> rows = new ArrayList<>();
            for (int i = 0; i < scales.length; i++) {
                rows.add(Samples.put("step-" + i, scaled(Samples.near(1, i + 1), scales[scales.length - 1 - i])));
            }
            Cases.apply(store, rows);
            List<Hit> hits =
                    Cases.nearest(store, scaled(Samples.vector(1), 1e30f), 3).hits();
            assertThat(hits).extracting(h -> h.entry().key().sourceId()).containsExactly("step-0", "step-1", "step-2");
            assertThat(hits.getFirst().score()).isBetween(0.99, 1.0);
        }
    }

    private static Embedding scaled(Embedding vector, float scale) {
        float[] values = vector.toArray();
        for (int i = 0; i < values.length; i++) {
            values[i] *= scale;
        }
        return new Embedding(values);
    }
}
