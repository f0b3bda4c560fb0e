package org.aurorasoc.workbench.viewmodel.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.aurorasoc.workbench.domain.extract.FoundIndicator;
import org.aurorasoc.workbench.domain.extract.Span;
import org.aurorasoc.workbench.i18n.Messages;
import org.junit.jupiter.api.Test;

class PlaceWriterTest {
    private static final String VALUE = "cdn-sync.example";

    private final PlaceWriter writer = new PlaceWriter(new Messages(Locale.ENGLISH));

    private String place(String text) {
        int start = text.indexOf(VALUE);
        Span span = new Span(start, start + VALUE.length());
        FoundIndicator found = new FoundIndicator("domain", VALUE, VALUE, List.of(span));
        return writer.places(found, text).getFirst();
    }

    @Test
    void aShortLineIsShownWholeAndWithoutASign() {
        assertThat(place("one\n  host asked cdn-sync.example twice  \nthree"))
                .isEqualTo("Line 2: host asked cdn-sync[.]example twice");
    }

    @Test
    void aLongLineIsCutBetweenWordsAndSaysSoAtEachEnd() {
        assertThat(
                        place(
                                "Alert 4711: host hr-lt-07 on floor nine resolved cdn-sync.example via the resolver of the branch"))
                .isEqualTo("Line 1: …on floor nine resolved cdn-sync[.]example via the resolver of the…");
    }

    @Test
    void aLineWithoutSpacesLeavesTheIndicatorWhole() {
        assertThat(place("x".repeat(50) + "=" + VALUE + "/" + "y".repeat(50)))
                .isEqualTo("Line 1: …cdn-sync[.]example…");
    }
}
