package org.aurorasoc.workbench.viewmodel.shell;

import java.time.Duration;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.aurorasoc.workbench.i18n.Messages;
import org.aurorasoc.workbench.task.TaskHandle;
import org.aurorasoc.workbench.task.TaskRunner;
import org.aurorasoc.workbench.viewmodel.MessageLine;
import org.aurorasoc.workbench.viewmodel.MessageLine.Said;
import org.jspecify.annotations.Nullable;

/// Shows the last message for a while, and takes back what was done last. Lives on the interface thread.
public final class MessageViewModel implements AutoCloseable {
    private static final Duration SHOWN_FOR = Duration.ofSeconds(6);

    private final MessageLine line;
    private final TaskRunner runner;
    private final Messages messages;
    private final ReadOnlyObjectWrapper<@Nullable Said> shown = new ReadOnlyObjectWrapper<>();
    private @Nullable TaskHandle fading;

    public MessageViewModel(MessageLine line, TaskRunner runner, Messages messages) {
        this.line = line;
        this.runner = runner;
        this.messages = messages;
        line.saidProperty().addListener((_, _, said) -> show(said));
    }

    public ReadOnlyObjectProperty<@Nullable Said> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    private void show(@Nullable Said said) {
        close();
        shown.set(said);
        if (said != null) {
            fading = runner.later(SHOWN_FOR, () -> shown.set(null));
        }
    }

    /// Takes up what the message offers, once.
    public void accept() {
        Said said = line.saidProperty().get();
        if (said != null && said.offer().isPresent()) {
            line.clear();
            said.offer().get().run().run();
        }
    }

    /// Takes back the last thing that can be, also after its message has gone.
    public void undo() {
        if (offersUndo(line.saidProperty().get())) {
            accept();
        } else {
            tell(line.undos().undo(), "undo.undone", "undo.nothing");
        }
    }

    public void redo() {
        tell(line.undos().redo(), "undo.redone", "undo.nothing.again");
    }

    private boolean offersUndo(@Nullable Said said) {
        return said != null
                && said.offer()
                        .filter(offer -> offer.label().startsWith(messages.text("undo.word")))
                        .isPresent();
    }

    private void tell(Optional<String> step, String done, String nothing) {
        line.say(step.map(label -> messages.text(done, label)).orElseGet(() -> messages.text(nothing)));
    }

    @Override
    public void close() {
        if (fading != null) {
            fading.cancel();
            fading = null;
        }
    }
}
