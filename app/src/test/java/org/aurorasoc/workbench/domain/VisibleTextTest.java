package org.aurorasoc.workbench.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisibleTextTest {
    @Test
    void textThatReordersItsNeighboursShowsItsTag() {
        assertThat(VisibleText.line("invoice\u202Efdp.exe")).isEqualTo("invoice[U+202E]fdp.exe");
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                0x00, 0x07, 0x1B, 0x7F, 0x80, 0xAD, 0x061C, 0x200B, 0x200D, 0x200E, 0x202A, 0x2066, 0x2069, 0xFEFF,
                0x034F, 0x115F, 0x180B, 0x2800, 0x3164, 0xFE0F, 0xFFA0, 0xE000, 0xE0041, 0xE0100
            })
    void nothingInvisibleStaysInvisible(int point) {
        String tag = "[U+%04X]".formatted(point);
        assertThat(VisibleText.line("a" + Character.toString(point) + "b")).isEqualTo("a" + tag + "b");
        assertThat(VisibleText.block("a" + Character.toString(point) + "b")).isEqualTo("a" + tag + "b");
    }

    @Test
    void halfOfASurrogatePairIsTaggedAndAWholeOneIsNot() {
        assertThat(VisibleText.line("a\uD83Db")).isEqualTo("a[U+D83D]b");
        assertThat(VisibleText.line("a\uD83D\uDE80b")).isEqualTo("a\uD83D\uDE80b");
    }

    @Test
    void aRowHasOneLine() {
        assertThat(VisibleText.line(" one\r\ntwo\t\tthree\u2028four\u00A0five\n"))
                .isEqualTo("one two three four five");
    }

    @Test
    void aTextOfItsOwnKeepsItsLines() {
        assertThat(VisibleText.block("one\r\ntwo\rthree\u2029four\n\n\nfive"))
                .isEqualTo("one\ntwo\nthree\nfour\n\n\nfive");
    }

    @Test
    void writingWithMarksStaysWhileAPileOfThemIsCutDown() {
        assertThat(VisibleText.line("e\u0301 ệ")).isEqualTo("e\u0301 ệ");
        assertThat(VisibleText.line("x" + "\u0335".repeat(6))).isEqualTo("x" + "\u0335".repeat(4) + "[U+0335][U+0335]");
    }

    @Test
    void manyOfTheSameAreCounted() {
        assertThat(VisibleText.line("x" + "\u0335".repeat(200) + "y"))
                .isEqualTo("x" + "\u0335".repeat(4) + "[U+0335]×196y");
        assertThat(VisibleText.line("\uDB40\uDC41".repeat(9))).isEqualTo("[U+E0041]×9");
    }
}
