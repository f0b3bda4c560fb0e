package org.aurorasoc.workbench.domain.reasons;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.aurorasoc.workbench.domain.Embedding;
import org.aurorasoc.workbench.domain.reasons.SentenceComparison.Side;
import org.aurorasoc.workbench.domain.sentences.Passage;
import org.junit.jupiter.api.Test;

class SentenceComparisonTest {
    /// A sentence at an angle: the cosine of two is that of the angle between them.
    private static SentenceVector at(double degrees, String text) {
        float[] values = new float[Embedding.DIMENSION];
        values[0] = (float) Math.cos(Math.toRadians(degrees));
        values[1] = (float) Math.sin(Math.toRadians(degrees));
        return new SentenceVector(new Passage(text, 0, text.length()), new Embedding(values));
    }

    private static Side side(SentenceVector... sentences) {
        return new Side(List.of(sentences), 0);
    }

    private static List<String> pairs(SentenceComparison compared) {
        return compared.pairs().items().stream()
                .map(pair -> pair.yours().text() + " ~ " + pair.theirs().text())
                .toList();
    }

    @Test
    void theNearestTwoOfAllAreTheFirstPairAndEachSentenceHasOne() {
        SentenceComparison compared = SentenceComparison.of(
                side(at(0, "a"), at(10, "b"), at(200, "c")), side(at(12, "x"), at(30, "y"), at(100, "z")), 0.5);
        assertThat(pairs(compared)).containsExactly("b ~ x", "a ~ y");
        assertThat(compared.pairs().items().getFirst().cosine()).isEqualTo(0.9994);
        assertThat(compared.onlyYours().items()).extracting(Passage::text).containsExactly("c");
        assertThat(compared.onlyTheirs().items()).extracting(Passage::text).containsExactly("z");
    }

    @Test
    void aSentenceWhoseCounterpartIsTakenIsNeitherAPairNorADifference() {
        SentenceComparison compared = SentenceComparison.of(side(at(0, "a"), at(5, "b")), side(at(0, "x")), 0.5);
        assertThat(pairs(compared)).containsExactly("a ~ x");
        assertThat(compared.onlyYours().items()).isEmpty();
    }

    @Test
    void belowTheFloorNothingIsAPair() {
        SentenceComparison compared = SentenceComparison.of(side(at(0, "a")), side(at(61, "x")), 0.5);
        assertThat(compared.pairs().items()).isEmpty();
        assertThat(compared.onlyYours().items()).hasSize(1);
        assertThat(compared.onlyTheirs().items()).hasSize(1);
    }

    @Test
    void fivePairsAndFiveSentencesAreShownAndTheOthersCounted() {
        List<SentenceVector> near = new ArrayList<>();
        List<SentenceVector> far = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            near.add(at(0, "sentence " + i));
            far.add(at(0, "other " + i));
        }
        SentenceComparison compared = SentenceComparison.of(new Side(near, 3), new Side(far, 4), 0.5);
        assertThat(compared.pairs().items()).hasSize(5);
        assertThat(compared.pairs().more()).isEqualTo(3);
        assertThat(compared.yoursNotCompared()).isEqualTo(3);
        assertThat(compared.theirsNotCompared()).isEqualTo(4);
        assertThat(SentenceComparison.of(new Side(near, 0), side(at(90, "x")), 0.5)
                        .onlyYours()
                        .more())
                .isEqualTo(3);
    }

    @Test
    void theOrderOfTheSentencesChangesNothingNotEvenAmongTheEquallyNear() {
        Random random = new Random(5);
        for (int run = 0; run < 100; run++) {
            List<SentenceVector> yours = new ArrayList<>();
            List<SentenceVector> theirs = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                yours.add(at(random.nextInt(6) * 30, "yours " + i));
                theirs.add(at(random.nextInt(6) * 30, "theirs " + i));
            }
            SentenceComparison before = SentenceComparison.of(new Side(yours, 0), new Side(theirs, 0), 0.4);
            Collections.shuffle(yours, random);
            Collections.shuffle(theirs, random);
            assertThat(SentenceComparison.of(new Side(yours, 0), new Side(theirs, 0), 0.4))
                    .isEqualTo(before);
        }
    }
}
