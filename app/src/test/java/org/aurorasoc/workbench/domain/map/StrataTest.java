package org.aurorasoc.workbench.domain.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StrataTest {
    private static List<String> rows(int common, int rare) {
        return Stream.concat(
                        IntStream.range(0, common).mapToObj(i -> "common " + i),
                        IntStream.range(0, rare).mapToObj(i -> "rare " + i))
                .toList();
    }

    private static String kind(String row) {
        return row.substring(0, row.indexOf(' '));
    }

    private static long count(List<String> rows, String kind) {
        return rows.stream()
                .collect(Collectors.groupingBy(StrataTest::kind, Collectors.counting()))
                .getOrDefault(kind, 0L);
    }

    @Test
    void fewRowsAreAllTaken() {
        assertThat(Strata.draw(rows(5, 2), 10, StrataTest::kind)).hasSize(7);
    }

    @Test
    void everyKindKeepsItsShareAndARareOneSomeRows() {
        List<String> drawn = Strata.draw(rows(9_900, 100), 500, StrataTest::kind);
        assertThat(drawn).hasSize(500).doesNotHaveDuplicates();
        assertThat(count(drawn, "rare")).isBetween(10L, 16L);
        List<String> scarce = Strata.draw(rows(9_997, 3), 500, StrataTest::kind);
        assertThat(count(scarce, "rare")).isEqualTo(3);
        assertThat(scarce).hasSize(500);
    }

    @Test
    void theFirstRowsOfAKindAreTakenSoThatTheSameRowsComeAgain() {
        List<String> all = rows(100, 100);
        assertThat(Strata.draw(all, 20, StrataTest::kind))
                .isEqualTo(Strata.draw(all, 20, StrataTest::kind))
                .contains("common 0", "common 9", "rare 0", "rare 9");
    }

    @Test
    void manyKindsOfOneRowDoNotGiveMoreThanWanted() {
        List<String> all = IntStream.range(0, 300).mapToObj(i -> "k" + i).toList();
        assertThat(Strata.draw(all, 50, Function.identity())).hasSize(50);
    }
}
