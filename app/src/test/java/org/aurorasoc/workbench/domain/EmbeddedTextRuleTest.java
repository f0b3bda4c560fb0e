package org.aurorasoc.workbench.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.aurorasoc.workbench.domain.EmbeddedTextRule.MOST_READ;

import org.junit.jupiter.api.Test;

class EmbeddedTextRuleTest {
    @Test
    void aTextUpToTheBoundIsReadAsItIs() {
        String text = " " + "x".repeat(MOST_READ - 2) + "\uD83D";
        assertThat(EmbeddedTextRule.isReadable(text)).isTrue();
        assertThat(EmbeddedTextRule.readable(text)).isSameAs(text);
    }

    @Test
    void aLongerOneIsReadFromItsFirstWordUpToTheBound() {
        String text = " \n".repeat(MOST_READ) + "first" + "x".repeat(2 * MOST_READ);
        assertThat(EmbeddedTextRule.isReadable(text)).isFalse();
        assertThat(EmbeddedTextRule.readable(text)).hasSize(MOST_READ).startsWith("firstx");
        assertThat(EmbeddedTextRule.readable(" ".repeat(2 * MOST_READ) + "end")).isEqualTo("end");
        assertThat(EmbeddedTextRule.readable(" ".repeat(2 * MOST_READ))).isEmpty();
    }

    @Test
    void noCharacterIsCutInTwo() {
        String text = "x".repeat(MOST_READ - 1) + "😀y";
        assertThat(EmbeddedTextRule.readable(text)).isEqualTo("x".repeat(MOST_READ - 1));
        assertThat(EmbeddedTextRule.readable("x" + text)).isEqualTo("x".repeat(MOST_READ));
    }
}
