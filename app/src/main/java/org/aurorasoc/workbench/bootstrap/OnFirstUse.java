package org.aurorasoc.workbench.bootstrap;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A part that costs time to open: opened once, when first asked for, and closed only if it was.
final class OnFirstUse<T> implements Supplier<T>, AutoCloseable {
    private final Supplier<T> opening;
    private final Consumer<T> closing;
    private @Nullable T part;

    OnFirstUse(Supplier<T> opening, Consumer<T> closing) {
        this.opening = opening;
        this.closing = closing;
    }

    @Override
    public synchronized T get() {
        T opened = part;
        if (opened == null) {
            opened = opening.get();
            part = opened;
        }
        return opened;
    }

    @Override
    public synchronized void close() {
        T opened = part;
        part = null;
        if (opened != null) {
            closing.accept(opened);
        }
    }
}
