package org.aurorasoc.workbench.domain.recall;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.aurorasoc.workbench.domain.Embedding;
import org.junit.jupiter.api.Test;

class ChanceLineTest {
    private static Map<String, Embedding> rows(int count) {
        Random random = new Random(7);
        Map<String, Embedding> rows = new TreeMap<>();
        for (int i = 0; i < count; i++) {
            float[] values = new float[Embedding.DIMENSION];
            for (int j = 0; j < values.length; j++) {
                values[j] = (float) random.nextGaussian();
            }
            rows.put("C-" + i, new Embedding(values));
        }
        return rows;
    }

    @Test
    void randomDirectionsAreHardlyEverNear() {
        double line = ChanceLine.of("aurora_cases", rows(200)).orElseThrow();
        assertThat(line).isBetween(0.08, 0.16);
    }

    @Test
    void theSameRowsGiveTheSameLineInAnyOrder() {
        Map<String, Embedding> rows = rows(60);
        Map<String, Embedding> turned = new TreeMap<>(java.util.Comparator.reverseOrder());
        turned.putAll(rows);
        assertThat(ChanceLine.of("aurora_cases", turned)).isEqualTo(ChanceLine.of("aurora_cases", rows));
        assertThat(ChanceLine.of("other", rows)).isNotEqualTo(ChanceLine.of("aurora_cases", rows));
    }

    @Test
    void kindsOfCasesDoNotLiftTheLineAmongPairsThatAreAlikeForAReason() {
        Random random = new Random(5);
        Map<String, Embedding> rows = new TreeMap<>();
        for (int kind = 0; kind < 12; kind++) {
            float[] centre = direction(random);
            for (int i = 0; i < 12; i++) {
                float[] own = direction(random);
                for (int j = 0; j < own.length; j++) {
                    own[j] += 2 * centre[j];
                }
                rows.put("C-" + kind + "-" + i, new Embedding(own));
            }
        }
        assertThat(ChanceLine.of("aurora_cases", rows).orElseThrow()).isBetween(0.08, 0.3);
    }

    private static float[] direction(Random random) {
        float[] values = new float[Embedding.DIMENSION];
        for (int j = 0; j < values.length; j++) {
            values[j] = (float) random.nextGaussian();
        }
        return values;
    }

    @Test
    void fewRowsTellNothing() {
        assertThat(ChanceLine.of("aurora_cases", rows(49))).isEmpty();
        assertThat(ChanceLine.of("aurora_cases", rows(50))).isPresent();
    }
}
