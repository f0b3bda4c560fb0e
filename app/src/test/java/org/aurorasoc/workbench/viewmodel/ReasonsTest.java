package org.aurorasoc.workbench.viewmodel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.aurorasoc.workbench.domain.HashMode;
import org.aurorasoc.workbench.domain.ModelId;
import org.aurorasoc.workbench.domain.ModelNotAdded;
import org.aurorasoc.workbench.domain.extract.Refusal;
import org.aurorasoc.workbench.domain.extract.Rejection;
import org.aurorasoc.workbench.domain.extract.Span;
import org.aurorasoc.workbench.domain.intel.HeldBack;
import org.aurorasoc.workbench.domain.intel.Indicator;
import org.aurorasoc.workbench.domain.intel.Privacy;
import org.aurorasoc.workbench.domain.trace.IgnoredValue;
import org.aurorasoc.workbench.i18n.Messages;
import org.aurorasoc.workbench.i18n.PseudoTexts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReasonsTest {
    private static final Span HERE = new Span(0, 4);

    private final Reasons english = new Reasons(new Messages(Locale.ENGLISH));
    private final Reasons other = new Reasons(new Messages(new PseudoTexts(), Locale.ENGLISH));

    @ParameterizedTest
    @EnumSource(value = Refusal.class, mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void theWindowSaysOfARefusalWhatTheCommandLineSays(Refusal why) {
        String list = why == Refusal.LISTED ? "ours" : "";
        Rejection rejection = new Rejection("text", why, list, HERE);
        assertThat(english.refused(rejection)).isEqualTo(rejection.reason().replaceFirst("^an? ", ""));
        assertThat(other.refused(rejection)).isNotEqualTo(english.refused(rejection));
    }

    @ParameterizedTest
    @EnumSource(Privacy.class)
    void andOfWhatIsPrivate(Privacy privacy) {
        HeldBack held = new HeldBack(Indicator.of("ip", "10.0.0.1"), HeldBack.Reason.PRIVATE, privacy.name());
        assertThat(english.heldBack(held)).isEqualTo(held.sentence());
    }

    @ParameterizedTest
    @EnumSource(value = HeldBack.Reason.class, mode = EnumSource.Mode.EXCLUDE, names = "PRIVATE")
    void andOfWhatIsHeldBack(HeldBack.Reason reason) {
        HeldBack held = new HeldBack(Indicator.of("ip", "203.0.113.9"), reason, "ours");
        assertThat(english.heldBack(held)).isEqualTo(held.sentence());
        assertThat(other.heldBack(held)).isNotEqualTo(held.sentence());
    }

    @Test
    void aListOfTheProgramHasANameInEachLanguageAndAnOwnOneKeepsIts() {
        assertThat(english.list("public DNS resolver")).isEqualTo("public DNS resolver");
        assertThat(other.list("public DNS resolver")).isNotEqualTo("public DNS resolver");
        assertThat(other.list("our\u202E scanners")).isEqualTo("our[U+202E] scanners");
    }

    @Test
    void whatRecallIgnoredIsNamedByItsListOrAsMuted() {
        assertThat(english.ignored(new IgnoredValue("10.0.0.1", "on a warning list: private range")))
                .isEqualTo("private range");
        assertThat(other.ignored(IgnoredValue.muted("10.0.0.1"))).doesNotContain("muted");
    }

    @Test
    void aModelThatNobodyAddedIsSaidInTheWindowsWordsWithTheCommand() {
        String reason = new ModelNotAdded(ModelId.BGE).reason();
        assertThat(english.hashMode(reason))
                .startsWith("bge-small-en-v1.5 is chosen")
                .contains("sh installer/add-model.sh bge-small-en-v1.5");
        assertThat(other.hashMode(reason))
                .isNotEqualTo(english.hashMode(reason))
                .contains("bge-small-en-v1.5");
    }

    @Test
    void whoChoseHashModeReadsSoAndAFailureSpeaksForItself() {
        assertThat(english.hashMode(HashMode.CHOSEN)).isEqualTo(HashMode.CHOSEN);
        assertThat(other.hashMode(HashMode.CHOSEN)).isNotEqualTo(HashMode.CHOSEN);
        assertThat(other.hashMode("The model file failed its checksum.")).startsWith("The model file");
    }
}
