package org.aurorasoc.workbench.viewmodel;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// The last thing that was done, said for a few seconds in the status bar. Lives on the interface thread.
public final class MessageLine {
    private final ReadOnlyObjectWrapper<@Nullable Said> said = new ReadOnlyObjectWrapper<>();
    private final UndoStack undos = new UndoStack();

    /// @param offer what can be done about it, such as undoing it
    public record Said(String text, Optional<Offer> offer) {}

    public record Offer(String label, Runnable run) {}

    public ReadOnlyObjectProperty<@Nullable Said> saidProperty() {
        return said.getReadOnlyProperty();
    }

    /// What Ctrl+Z takes back: push here what can be undone and done again.
    public UndoStack undos() {
        return undos;
    }

    public void say(String text) {
        said.set(new Said(text, Optional.empty()));
    }

    public void say(String text, String label, Runnable run) {
        said.set(new Said(text, Optional.of(new Offer(label, run))));
    }

    public void clear() {
        said.set(null);
    }
}
