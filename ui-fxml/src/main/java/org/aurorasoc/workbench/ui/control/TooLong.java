package org.aurorasoc.workbench.ui.control;

import java.io.Serial;
import javafx.event.Event;
import javafx.event.EventType;

/// A field was given more than it takes, and took nothing of it.
public final class TooLong extends Event {
    public static final EventType<TooLong> TYPE = new EventType<>(Event.ANY, "TOO_LONG");

    @Serial
    private static final long serialVersionUID = 1;

    private final int length;
    private final int most;

    TooLong(int length, int most) {
        super(TYPE);
        this.length = length;
        this.most = most;
    }

    /// How many characters it would have held.
    public int length() {
        return length;
    }

    public int most() {
        return most;
    }
}
