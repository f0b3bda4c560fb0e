package org.aurorasoc.workbench.service.copying;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import org.aurorasoc.workbench.domain.CaseRecord;
import org.aurorasoc.workbench.domain.extract.Reading;
import org.aurorasoc.workbench.json.JsonText;
import org.junit.jupiter.api.Test;

class CaseCopyServiceTest {
    private static final String PAYLOAD = """
            {"title":"=HYPERLINK(\\"http://evil.example\\") <a href='x'>","summary":"Mail from bob@evil.example.\\nLine \\u202Etwo at 198.51.100.23.",
             "severity":"high","outcome":"contained","techniques":["T1071.004"],"stored_at":"2026-01-02T03:04:05Z","tlp":"TLP:AMBER",
             "iocs":[{"type":"domain","value":"cdn-sync.example"}],"what_worked":["Blocked evil.example"]}""";

    private final CaseCopyService copies = new CaseCopyService(Reading.with());
    private final List<CopiedCase> cases =
            List.of(new CopiedCase(new CaseRecord("CASE-1", JsonText.readObject(PAYLOAD)), OptionalDouble.of(0.714)));

    private static void isHarmless(String text) {
        assertThat(text)
                .doesNotContain("http://", "evil.example", "198.51.100.23", "cdn-sync.example")
                .doesNotContain("\u202E")
                .contains("evil[.]example", "198[.]51[.]100[.]23", "cdn-sync[.]example", "[U+202E]");
    }

    @Test
    void everyFormIsDefangedAndHasNoHiddenCharacter() {
        isHarmless(copies.plain(cases));
        isHarmless(copies.markdown(cases));
        isHarmless(copies.json(cases));
        isHarmless(copies.csv(cases));
        isHarmless(copies.ticket(cases));
    }

    @Test
    void theFangedFormKeepsIndicatorsAndStillHidesNothing() {
        assertThat(copies.fanged(cases)).contains("cdn-sync.example", "198.51.100.23", "[U+202E]");
    }

    @Test
    void plainTextSaysWhatAndHowNear() {
        assertThat(copies.plain(cases).lines().skip(1).limit(3))
                .containsExactly(
                        "CASE-1 · similarity 0.71 · high · contained · 2026-01-02T03:04:05Z · TLP:AMBER",
                        "Techniques: T1071.004",
                        "Indicators: cdn-sync[.]example");
    }

    @Test
    void markdownMakesNoTagsAndMarksAboveAndBelow() {
        String text = copies.markdown(cases);
        assertThat(text).startsWith("**TLP:AMBER**").endsWith("**TLP:AMBER**\n").doesNotContain("<a");
    }

    @Test
    void aCellNeverBecomesAFormula() {
        String row = copies.csv(cases).lines().toList().get(1);
        assertThat(row).startsWith("\"CASE-1\",0.71,\"'=HYPERLINK(\"\"");
    }

    @Test
    void jsonStaysJsonWithTheWholePayload() {
        assertThat(JsonText.read(copies.json(cases)).toString())
                .contains("CASE-1")
                .contains("TLP:AMBER");
    }
}
