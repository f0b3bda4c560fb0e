package org.aurorasoc.workbench.viewmodel.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.aurorasoc.workbench.i18n.Messages;
import org.aurorasoc.workbench.task.ManualTaskRunner;
import org.aurorasoc.workbench.viewmodel.MessageLine;
import org.junit.jupiter.api.Test;

class MessageViewModelTest {
    private final ManualTaskRunner runner = new ManualTaskRunner();
    private final MessageLine line = new MessageLine();
    private final MessageViewModel model = new MessageViewModel(line, runner, new Messages(Locale.ENGLISH));
    private final List<String> did = new ArrayList<>();

    private String shown() {
        MessageLine.Said said = model.shownProperty().get();
        return said == null ? "" : said.text();
    }

    @Test
    void aMessageGoesAfterAWhileAndANewerOneHasItsWholeTime() {
        line.say("one");
        line.say("two");
        assertThat(shown()).isEqualTo("two");
        runner.elapse();
        assertThat(shown()).isEmpty();
    }

    @Test
    void anUndoThatWasOfferedIsTakenAlsoAfterTheMessageHasGone() {
        line.say("3 rows deleted.", "Undo 3", () -> did.add("undone"));
        runner.elapse();
        model.undo();
        model.undo();
        assertThat(did).containsExactly("undone");
    }

    @Test
    void anotherOfferIsNotTakenForAnUndo() {
        line.say("1 shows its last verdict.", "Retry 1", () -> did.add("retried"));
        model.undo();
        assertThat(did).isEmpty();
        assertThat(shown()).isEqualTo("Nothing to undo.");
    }

    @Test
    void whatWasPushedIsTakenBackAndDoneAgainAndSaid() {
        line.undos().push("link", () -> did.add("unlinked"), () -> did.add("linked"));
        model.undo();
        assertThat(shown()).isEqualTo("Undone: link");
        model.redo();
        assertThat(shown()).isEqualTo("Done again: link");
        assertThat(did).containsExactly("unlinked", "linked");
    }

    @Test
    void anOfferIsTakenUpOnce() {
        line.say("done", "Show it", () -> did.add("shown"));
        model.accept();
        model.accept();
        assertThat(did).containsExactly("shown");
        assertThat(shown()).isEmpty();
    }
}
