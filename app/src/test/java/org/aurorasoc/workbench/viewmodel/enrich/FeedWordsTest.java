package org.aurorasoc.workbench.viewmodel.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import java.util.stream.Stream;
import org.aurorasoc.workbench.domain.intel.HeldBack;
import org.aurorasoc.workbench.domain.intel.Indicator;
import org.aurorasoc.workbench.i18n.Messages;
import org.aurorasoc.workbench.i18n.PseudoTexts;
import org.aurorasoc.workbench.service.enrich.FeedNote;
import org.aurorasoc.workbench.service.enrich.FeedNote.Fate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FeedWordsTest {
    private final FeedWords english = new FeedWords(new Messages(Locale.ENGLISH));
    private final FeedWords other = new FeedWords(new Messages(new PseudoTexts(), Locale.ENGLISH));

    private static Stream<FeedNote> ofTheClosedSet() {
        return Stream.of(
                        new Fate.Stranger(false),
                        new Fate.Stranger(true),
                        new Fate.Kept(new HeldBack(
                                Indicator.of("ip", "203.0.113.9"), HeldBack.Reason.TLP_ABOVE_CEILING, "TLP:RED")),
                        new Fate.RateLimited(Duration.ofSeconds(9)),
                        new Fate.Silent(Duration.ofMillis(300)))
                .map(fate -> new FeedNote("misp", fate));
    }

    @ParameterizedTest
    @MethodSource("ofTheClosedSet")
    void theWindowSaysOfItWhatTheCommandLineSaysAndInItsOwnLanguage(FeedNote note) {
        assertThat(english.means(note)).isEqualTo(note.sentence());
        assertThat(other.means(note)).isNotEqualTo(note.sentence());
        assertThat(other.line(note)).doesNotContain(note.sentence());
    }

    @Test
    void theFeedIsTheSubjectOfWhatItOwes() {
        assertThat(english.said(new FeedNote("misp", new Fate.Silent(Duration.ofSeconds(5)))))
                .isEqualTo("misp gave no answer in 5 s.");
        assertThat(english.said(new FeedNote("misp", new Fate.RateLimited(Duration.ofSeconds(9)))))
                .isEqualTo("misp asks for patience: 9 s.");
    }

    @Test
    void whatFailedSpeaksForItselfAndMakesNoLink() {
        FeedNote failed = new FeedNote("misp\u202E", new Fate.Failed("It points to evil.example."));
        assertThat(other.means(failed)).isEqualTo("It points to evil[.]example.");
        assertThat(english.said(failed)).isEqualTo("misp[U+202E]: It points to evil[.]example.");
    }

    @Test
    void whoIsWaitedForHasNoSentenceYet() {
        FeedNote waiting = new FeedNote("misp", new Fate.Waiting());
        assertThat(english.means(waiting)).isEmpty();
        assertThat(english.line(waiting)).isEqualTo("misp: waiting");
    }
}
