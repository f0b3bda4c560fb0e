package org.aurorasoc.workbench.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "two  laptops\n\task",
                "invoice\u202Efdp.exe",
                "\u2066a\u2069 z\u200Bw",
                "\u001B[31mred\u0000",
                "half \uD83D of a pair",
                "literal [U+0041] and [U+FFFFFF]",
                "x\u0335\u0335\u0335\u0335\u0335\u0335"
            })
    void aQuestionIsReadBackAsItWas(String text) {
        assertThat(FieldText.restored(FieldText.block(text))).isEqualTo(text);
    }

    @Test
    void whatCannotBeSeenIsASign() {
        assertThat(FieldText.block("a\u202Eb\u001B\uD83D")).isEqualTo("a[U+202E]b[U+001B][U+D83D]");
    }

    @Test
    void everyEndOfALineIsOneAndAFieldOfOneLineHasNone() {
        assertThat(FieldText.block("a\r\nb\rc\u2028d")).isEqualTo("a\nb\nc\nd");
        assertThat(FieldText.line("a\r\nb\tc")).isEqualTo("a b c");
    }

    @Test
    void ofALongTextAFieldGetsTheHead() {
        String pairs = "\uD83D\uDE80".repeat(FieldText.MOST);
        assertThat(FieldText.fits(pairs)).isFalse();
        assertThat(FieldText.head(pairs).endsWith("\uDE80…")).isTrue();
        assertThat(FieldText.fits(FieldText.head(pairs))).isTrue();
        assertThat(FieldText.fits("\u202E".repeat(FieldText.MOST))).isFalse();
        assertThat(FieldText.fits(FieldText.head("\u202E".repeat(FieldText.MOST))))
                .isTrue();
    }
}
