package org.aurorasoc.workbench.domain.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class Bm25Test {
    private final Bm25 score = new Bm25(1000, 50);

    @Test
    void isTheFormulaAsAnotherLanguageComputesIt() {
        Terms text = new Terms(new TreeMap<>(Map.of("beacon", 3, "server", 1, "other", 36)), 40, false);
        double both = score.score(new TreeMap<>(Map.of("beacon", 10L, "server", 900L, "absent", 5L)), text);
        assertThat(both).isCloseTo(7.597497635797112, within(1e-12));
    }

    @Test
    void aRareTermBeatsAnyNumberOfCommonOnes() {
        assertThat(score.rarity(1) * score.weight(1, 50)).isGreaterThan(score.rarity(990) * score.weight(1000, 50));
    }

    @Test
    void aTermThatEveryTextHasStillCountsALittle() {
        assertThat(score.rarity(1000)).isPositive();
        assertThat(score.rarity(1000)).isLessThan(score.rarity(999));
    }

    @Test
    void aTermCountsForItsTextsAlsoWhereTheTextsWereCountedBeforeItsOwn() {
        assertThat(new Bm25(10, 50).rarity(500)).isPositive();
    }

    @Test
    void aLongQuestionCostsWhatATextSharesWithItAndScoresAlike() {
        SortedMap<String, Long> asked = new TreeMap<>();
        IntStream.range(0, 20_000).forEach(i -> asked.put("term-" + i, 5L));
        AtomicInteger looks = new AtomicInteger();
        Map<String, Integer> counts = new HashMap<>(Map.of("term-7", 2, "term-19", 1, "other", 3)) {
            @Override
            public Integer get(Object term) {
                looks.incrementAndGet();
                return super.get(term);
            }
        };
        double expected = 0;
        for (String term : List.of("term-19", "term-7")) {
            expected += score.rarity(5) * score.weight(term.equals("term-7") ? 2 : 1, 40);
        }
        assertThat(score.score(asked, counts, 40)).isEqualTo(expected);
        assertThat(looks.get()).isLessThan(10);
    }

    @Test
    void repetitionCountsLessAndLessAndLengthCountsAgainst() {
        double once = score.weight(1, 50);
        double twice = score.weight(2, 50);
        double often = score.weight(1000, 50);
        assertThat(twice).isBetween(once, 2 * once);
        assertThat(often).isLessThan(Bm25.K1 + 1);
        assertThat(score.weight(1, 100)).isLessThan(once);
    }

    @Test
    void anEmptyCollectionGivesNumbersToo() {
        assertThat(new Bm25(0, 0).rarity(0) * new Bm25(0, 0).weight(1, 5)).isFinite();
    }
}
