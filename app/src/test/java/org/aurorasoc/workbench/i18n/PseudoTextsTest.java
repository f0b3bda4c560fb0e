package org.aurorasoc.workbench.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class PseudoTextsTest {
    private final Messages pseudo = new Messages(new PseudoTexts(), Locale.ENGLISH);

    @Test
    void wordsAreAccentedAndLongerAndValuesStandAsTheyAre() {
        assertThat(PseudoTexts.pseudo("Copy {0} rows"))
                .startsWith("Cóþý {0} řóŵš ")
                .hasSizeGreaterThan(15);
    }

    @Test
    void aChoiceStaysAChoice() {
        assertThat(pseudo.text("draft.pinned", 1)).startsWith("1 çášé þíññéď");
        assertThat(pseudo.text("draft.pinned", 3)).startsWith("3 çášéš þíññéď");
    }

    @Test
    void everyTextOfTheProgramCanStillBeWritten() {
        for (String key : pseudo.bundle().keySet()) {
            assertThat(pseudo.text(key, 1, 2, 3, 4, 5, 6, 7, 8)).as(key).isNotNull();
        }
    }
}
