package org.aurorasoc.workbench.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.util.Locale;
import org.aurorasoc.workbench.domain.OutcomeClass;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MessagesTest {
    private final Messages messages = new Messages(Locale.ENGLISH);

    @Test
    void everyTextIsAPatternThatCanBeFilled() {
        assertThat(messages.bundle().keySet()).hasSizeGreaterThan(80).allSatisfy(key -> {
            String text = messages.bundle().getString(key);
            new MessageFormat(text, Locale.ENGLISH);
            assertThat(text)
                    .as("%s: a straight apostrophe would swallow what it encloses", key)
                    .doesNotContain("'");
        });
    }

    @Test
    void numbersAreWrittenTheLanguagesWay() {
        assertThat(messages.text("list.count", 10, 4523)).isEqualTo("10 of 4,523");
    }

    @Test
    void oneIsNotMany() {
        assertThat(messages.text("notice.excluded", 1)).startsWith("1 case left out");
        assertThat(messages.text("notice.excluded", 214)).startsWith("214 cases left out");
    }

    @ParameterizedTest
    @EnumSource(OutcomeClass.class)
    void everyOutcomeHasAWord(OutcomeClass outcome) {
        assertThat(messages.text("outcome." + outcome.name())).isNotEmpty();
    }
}
