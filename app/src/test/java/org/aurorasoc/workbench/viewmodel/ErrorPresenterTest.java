package org.aurorasoc.workbench.viewmodel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.aurorasoc.workbench.error.InvalidInputException;
import org.aurorasoc.workbench.error.StoreUnavailableException;
import org.aurorasoc.workbench.error.UnexpectedException;
import org.aurorasoc.workbench.i18n.Messages;
import org.junit.jupiter.api.Test;

class ErrorPresenterTest {
    private final ErrorPresenter errors = new ErrorPresenter(new Messages(Locale.ENGLISH));

    @Test
    void aStoreThatIsAwayCanBeTriedAgain() {
        Problem problem = errors.present(
                new StoreUnavailableException("soc@db1:5432/aurora does not answer.", "Check the network."));
        assertThat(problem)
                .isEqualTo(new Problem(
                        "soc@db1:5432/aurora does not answer.", "Check the network.", Problem.Action.RETRY, ""));
    }

    @Test
    void aMistakeIsCorrectedAndNotRepeated() {
        assertThat(errors.present(new InvalidInputException("k is 0.", "Ask for more."))
                        .action())
                .isEqualTo(Problem.Action.NONE);
    }

    @Test
    void theSameFaultHasTheSameCodeWhateverItsMessageSays() {
        Problem first = errors.present(fault("case text one"));
        Problem second = errors.present(fault("case text two"));
        assertThat(first.code()).hasSize(8).isEqualTo(second.code());
        assertThat(first.title()).contains(first.code()).doesNotContain("case text");
    }

    private static UnexpectedException fault(String message) {
        return new UnexpectedException("The program met a fault.", "See the log.", new IllegalStateException(message));
    }

    @Test
    void anErrorsOwnTextIsMadeVisibleToo() {
        assertThat(errors.present(new InvalidInputException("bad \u202Ename", ""))
                        .title())
                .isEqualTo("bad [U+202E]name");
    }
}
