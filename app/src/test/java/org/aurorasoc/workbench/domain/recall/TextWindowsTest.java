package org.aurorasoc.workbench.domain.recall;

import static org.assertj.core.api.Assertions.assertThat;

import org.aurorasoc.workbench.domain.CodePoints;
import org.junit.jupiter.api.Test;

class TextWindowsTest {
    @Test
    void aTextIsCutWhereASentenceEnds() {
        TextWindows cut = TextWindows.of("The first one. The second one. The third one.", 35);
        assertThat(cut.texts()).containsExactly("The first one. The second one.", "The third one.");
        assertThat(cut.whole()).isTrue();
    }

    @Test
    void aLinesEndEndsASentence() {
        assertThat(TextWindows.of("GET /a 200\nGET /b 404\nGET /c 200", 25).texts())
                .containsExactly("GET /a 200\nGET /b 404", "GET /c 200");
    }

    @Test
    void aSentenceLongerThanAWindowIsCutBetweenWordsAndAWordLongerThanOneAnywhere() {
        assertThat(TextWindows.of("one two three four", 10).texts()).containsExactly("one two", "three four");
        assertThat(TextWindows.of("aaaaaaaaaaaa", 5).texts()).containsExactly("aaaaa", "aaaaa", "aa");
        assertThat(TextWindows.of("😀😀😀", 3).texts()).allMatch(CodePoints::isStorable);
    }

    @Test
    void thereAreAtMostEightAndWhatIsLeftIsSaid() {
        TextWindows cut = TextWindows.of("word ".repeat(500), 20);
        assertThat(cut.texts()).hasSize(TextWindows.MOST).allMatch(window -> window.length() <= 20);
        assertThat(cut.whole()).isFalse();
    }
}
