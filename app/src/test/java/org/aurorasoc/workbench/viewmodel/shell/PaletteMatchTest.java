package org.aurorasoc.workbench.viewmodel.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PaletteMatchTest {
    private static int score(String typed, String text) {
        return PaletteMatch.of(typed, text).orElseThrow().score();
    }

    @Test
    void lettersInOnePieceAreMarkedWhereTheyStand() {
        assertThat(PaletteMatch.of("tunnel", "DNS tunnel from HR").orElseThrow().marks())
                .containsExactly(new PaletteMatch.Run(4, 10));
    }

    @Test
    void onePieceIsBetterThanSeveralBeginnings() {
        assertThat(PaletteMatch.of("tun", "DNS tunnel to a nine-day-old domain")
                        .orElseThrow()
                        .marks())
                .containsExactly(new PaletteMatch.Run(4, 7));
    }

    @Test
    void theFirstLettersOfWordsAreAMatchAndMarkedThere() {
        assertThat(PaletteMatch.of("gte", "Go to Enrich").orElseThrow().marks())
                .containsExactly(new PaletteMatch.Run(0, 1), new PaletteMatch.Run(3, 4), new PaletteMatch.Run(6, 7));
    }

    @Test
    void aWordsStartIsBetterThanItsMiddle() {
        assertThat(score("en", "Go to Enrich")).isGreaterThan(score("en", "Pending"));
        assertThat(PaletteMatch.of("set", "Reset Settings").orElseThrow().marks())
                .containsExactly(new PaletteMatch.Run(6, 9));
    }

    @Test
    void lettersStrewnOverTheTextAreNoMatch() {
        assertThat(PaletteMatch.of("tunl", "Laptop of a leaver kept resolving generated names at night"))
                .isEmpty();
        assertThat(PaletteMatch.of("xyz", "DNS tunnel")).isEmpty();
    }

    @Test
    void severalWordsMatchInAnyOrderWhateverTheirCase() {
        assertThat(PaletteMatch.of("HR dns", "DNS tunnel from HR").orElseThrow().marks())
                .containsExactly(new PaletteMatch.Run(0, 3), new PaletteMatch.Run(16, 18));
    }

    @Test
    void nothingTypedMatchesAllAndMarksNothing() {
        assertThat(PaletteMatch.of(" ", "DNS").orElseThrow().marks()).isEmpty();
    }

    @Test
    void aFangedValueFindsItsDefangedName() {
        assertThat(PaletteMatch.of("cdn-sync.example", "cdn-sync[.]example")).isPresent();
    }
}
