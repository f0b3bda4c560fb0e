package org.aurorasoc.workbench.domain.recall;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FusionTest {
    private static Map<Leg, List<String>> ranked(List<String> meaning, List<String> words, List<String> indicators) {
        return Map.of(Leg.MEANING, meaning, Leg.WORDS, words, Leg.INDICATORS, indicators);
    }

    private static List<String> order(Map<Leg, List<String>> ranked, Set<String> pinned, Set<String> linked) {
        return Fusion.fuse(ranked, pinned, linked).stream().map(FusedRow::id).toList();
    }

    @Test
    void whatEveryLegRanksMiddlingBeatsWhatOneLegRanksFirst() {
        assertThat(order(ranked(List.of("A", "B"), List.of("C", "B"), List.of("D", "B")), Set.of(), Set.of()))
                .startsWith("B", "A");
    }

    @Test
    void theFusedScoreIsTheSumOfThePartsShown() {
        FusedRow row = Fusion.fuse(ranked(List.of("A"), List.of("B", "C", "D", "A"), List.of("A")), Set.of(), Set.of())
                .getFirst();
        assertThat(row.legs().get(Leg.WORDS)).isEqualTo(new LegPart(4, 1 / 64.0));
        assertThat(row.fused()).isEqualTo(1 / 61.0 + 1 / 64.0 + 1 / 61.0);
    }

    @Test
    void aSharedRareIndicatorComesFirstAndThenALink() {
        List<String> meaning = List.of("A", "B", "C", "D");
        assertThat(order(ranked(meaning, List.of(), List.of("D")), Set.of("D"), Set.of("C", "E")))
                .containsExactly("D", "C", "E", "A", "B");
    }

    @Test
    void equalPartsAreOrderedByMeaningAndThenById() {
        assertThat(order(ranked(List.of("Z"), List.of("A"), List.of()), Set.of(), Set.of()))
                .containsExactly("Z", "A");
        assertThat(order(ranked(List.of(), List.of("Z"), List.of("A")), Set.of(), Set.of()))
                .containsExactly("A", "Z");
    }

    @Test
    void generatedRankingsHaveOneTotalOrderWhateverOrderTheyComeIn() {
        Random random = new Random(20261121);
        for (int round = 0; round < 200; round++) {
            Map<Leg, List<String>> ranked = new HashMap<>();
            for (Leg leg : Leg.values()) {
                ranked.put(leg, someIds(random, 30));
            }
            Set<String> pinned = new HashSet<>(someIds(random, 3));
            Set<String> linked = new HashSet<>(someIds(random, 3));
            List<FusedRow> rows = Fusion.fuse(ranked, pinned, linked);
            Set<String> all = new HashSet<>(pinned);
            all.addAll(linked);
            ranked.values().forEach(all::addAll);
            assertThat(rows).extracting(FusedRow::id).doesNotHaveDuplicates().hasSameElementsAs(all);
            assertThat(rows).allMatch(FusionTest::addsUp);
            Set<String> turned =
                    new LinkedHashSet<>(pinned.stream().sorted().toList().reversed());
            assertThat(Fusion.fuse(new EnumMap<>(ranked), turned, linked)).isEqualTo(rows);
        }
    }

    private static boolean addsUp(FusedRow row) {
        double sum = 0;
        for (LegPart part : row.legs().values()) {
            sum += part.part();
        }
        return sum == row.fused();
    }

    private static List<String> someIds(Random random, int most) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            ids.add("C-" + i);
        }
        Collections.shuffle(ids, random);
        return ids.subList(0, random.nextInt(most + 1));
    }
}
