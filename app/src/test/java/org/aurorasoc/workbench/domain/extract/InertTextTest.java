package org.aurorasoc.workbench.domain.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InertTextTest {
    private static final String TEXT =
            "See http://evil.example/a and 198.51.100.7,\r\nwritten by\u202E x@evil.example \u001B[31mtoday. v1.2.3 stays.";

    private static InertText of(String text) {
        return new InertText(text, Reading.with().read(text));
    }

    @Test
    void indicatorsAreDefangedAndNothingHides() {
        assertThat(of(TEXT).block())
                .isEqualTo("See hxxp://evil[.]example/a and 198[.]51[.]100[.]7,\n"
                        + "written by[U+202E] x[@]evil[.]example [U+001B][31mtoday. v1.2.3 stays.");
        assertThat(of(TEXT).line()).doesNotContain("\n");
    }

    @Test
    void wherverATextIsCutEachIndicatorIsWrittenOnce() {
        InertText whole = of(TEXT);
        assertThat(IntStream.rangeClosed(0, TEXT.length()))
                .allSatisfy(at -> assertThat(whole.piece(0, at) + whole.piece(at, TEXT.length()))
                        .containsOnlyOnce("hxxp://evil[.]example/a")
                        .containsOnlyOnce("198[.]51[.]100[.]7")
                        .doesNotContain("evil.example")
                        .endsWith("v1.2.3 stays."));
    }

    @Test
    void aNameInAnotherAlphabetShowsItsCodeAndACodeItsName() {
        assertThat(InertText.value("domain", "\u0430pple.com")).isEqualTo("\u0430pple[.]com (xn--pple-43d[.]com)");
        assertThat(InertText.value("domain", "xn--pple-43d.com")).isEqualTo("xn--pple-43d[.]com (\u0430pple[.]com)");
        assertThat(InertText.value("url", "http://\u0430pple.com/x")).endsWith("(xn--pple-43d[.]com)");
        assertThat(InertText.value("domain", "plain.example")).isEqualTo("plain[.]example");
    }
}
