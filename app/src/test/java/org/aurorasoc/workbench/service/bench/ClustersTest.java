package org.aurorasoc.workbench.service.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.aurorasoc.workbench.domain.CaseRecord;
import org.aurorasoc.workbench.domain.Embedding;
import org.aurorasoc.workbench.domain.EntryRules;
import org.aurorasoc.workbench.domain.ModelId;
import org.aurorasoc.workbench.domain.Severity;
import org.aurorasoc.workbench.domain.json.Json;
import org.aurorasoc.workbench.domain.json.JsonArray;
import org.junit.jupiter.api.Test;

class ClustersTest {
    private final Clusters clusters = new Clusters(1, 3_000);

    @Test
    void theSameSeedMakesTheSameRowsInAnyOrder() {
        Clusters again = new Clusters(1, 3_000);
        assertThat(again.entry(2_999, ModelId.MINILM)).isEqualTo(clusters.entry(2_999, ModelId.MINILM));
        assertThat(again.entry(0, ModelId.MINILM)).isEqualTo(clusters.entry(0, ModelId.MINILM));
        assertThat(again.queries(3)).isEqualTo(clusters.queries(3));
        assertThat(new Clusters(2, 3_000).vector(0)).isNotEqualTo(clusters.vector(0));
    }

    @Test
    void rowsCanBeStoredAndHaveLengthOne() {
        for (int row = 0; row < 100; row++) {
            EntryRules.check(clusters.entry(row, ModelId.MINILM));
            float[] values = clusters.values(row);
            double squares = IntStream.range(0, values.length)
                    .mapToDouble(i -> values[i] * values[i])
                    .sum();
            assertThat(squares).isCloseTo(1, within(1e-5));
        }
    }

    @Test
    void someRowsLieTogetherAndMostDoNot() {
        Embedding first = clusters.vector(0);
        double[] near = IntStream.range(1, clusters.rows())
                .mapToDouble(row -> first.cosine(clusters.vector(row)))
                .sorted()
                .toArray();
        assertThat(near[near.length / 2]).isLessThan(0.3);
        assertThat(near[near.length - 20]).isGreaterThan(0.5);
        assertThat(near[near.length - 1]).isLessThan(0.95);
    }

    @Test
    void aSliceIsWhatItsFilterAsksFor() {
        for (int row = 0; row < clusters.rows(); row++) {
            CaseRecord record = new CaseRecord("", clusters.payload(row));
            assertThat(Slice.TENTH.has(row)).isEqualTo(Severity.of(record.severity()) == Severity.HIGH);
            assertThat(Slice.HUNDREDTH.has(row))
                    .isEqualTo(record.text("rule").orElse("").equals("rule-7"));
            assertThat(Slice.THOUSANDTH.has(row))
                    .isEqualTo(clusters.payload(row)
                            .get("techniques")
                            .equals(new JsonArray(java.util.List.of(Json.of("T1486")))));
        }
    }

    @Test
    void aSliceKnowsHowManyRowsItHas() {
        for (Slice slice : Slice.values()) {
            for (int rows : new int[] {1, 4, 11, 12, 300, 1_000, 1_012}) {
                assertThat(slice.of(rows)).isEqualTo((int)
                        IntStream.range(0, rows).filter(slice::has).count());
            }
        }
    }

    @Test
    void textsHaveCommonWordsAndRareOnes() {
        String all = String.join(
                " ",
                IntStream.range(0, 500)
                        .mapToObj(row -> clusters.payload(row).text("summary").orElseThrow())
                        .toList());
        String[] words = all.split(" ");
        assertThat(words).hasSize(500 * 40);
        assertThat(Arrays.stream(words).filter("user"::equals).count()).isGreaterThan(500);
        assertThat(Arrays.stream(words).distinct().count()).isGreaterThan(3_000);
    }
}
