package org.aurorasoc.workbench.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.aurorasoc.workbench.domain.Embedding;
import org.aurorasoc.workbench.domain.ModelId;
import org.junit.jupiter.api.Test;

class CodeScanTest {
    private static final int ROWS = 1_003;

    private final float[][] rows = new float[ROWS][];
    private final RowGroup group = new RowGroup(ModelId.MINILM);
    private final float[] query;

    CodeScanTest() {
        BenchVectors source = new BenchVectors(50);
        Random random = new Random(3);
        for (int i = 0; i < ROWS; i++) {
            rows[i] = UnitVectors.of(source.row(random));
            group.add(i, 1);
        }
        query = UnitVectors.of(source.queries(1).getFirst());
    }

    private BitCodes codes() {
        return BitCodes.build(group, slot -> rows[slot]);
    }

    private float[] estimates(CodeScan scan, BitCodes codes) {
        float[] estimates = new float[codes.slopes().length];
        scan.estimate(codes, codes.query(query), group.size(), estimates);
        return Arrays.copyOf(estimates, group.size());
    }

    private static float product(float[] one, float[] other) {
        float sum = 0;
        for (int d = 0; d < one.length; d++) {
            sum += one[d] * other[d];
        }
        return sum;
    }

    @Test
    void bothLoopsEstimateTheSame() {
        BitCodes codes = codes();
        float[] plain = estimates(new PlainCodeScan(), codes);
        float[] wide = estimates(new WideCodeScan(), codes);
        for (int i = 0; i < ROWS; i++) {
            assertThat(wide[i]).isCloseTo(plain[i], within(1e-5f));
        }
    }

    @Test
    void estimatesLieRoundTheTrueProductsAsFarAsIsSaid() {
        BitCodes codes = codes();
        float[] estimates = estimates(new PlainCodeScan(), codes);
        double squares = 0;
        for (int i = 0; i < ROWS; i++) {
            double error = estimates[i] - product(query, rows[i]);
            squares += error * error;
        }
        double deviation = codes.query(query).deviation();
        assertThat(Math.sqrt(squares / ROWS)).isBetween(deviation * 0.85, deviation * 1.15);
    }

    @Test
    void aRowsCodeGoesWithItWhenAnotherIsTakenAway() {
        BitCodes codes = codes();
        group.codes(codes);
        float last = estimates(new PlainCodeScan(), codes)[ROWS - 1];
        group.removeAt(17);
        assertThat(estimates(new PlainCodeScan(), codes)[17]).isEqualTo(last);
    }

    @Test
    void rowsThatAllAreTheMeanAreEstimatedAsTheyAre() {
        Arrays.fill(rows, query);
        float[] estimates = estimates(new PlainCodeScan(), codes());
        for (float estimate : estimates) {
            assertThat(estimate).isCloseTo(1, within(1e-3f));
        }
    }

    @Test
    void moreRowsThanThereWereCodesForFindRoom() {
        BitCodes codes = codes();
        codes.put(ROWS * 3, query);
        assertThat(codes.slopes()).hasSizeGreaterThan(ROWS * 3).hasSize(codes.words().length / BitCodes.WORDS);
        assertThat(query).hasSize(Embedding.DIMENSION);
    }
}
