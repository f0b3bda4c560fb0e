package org.aurorasoc.workbench.bootstrap;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A part that costs time to open: opened once, when first asked for, and closed only if it was.
final class OnFirstUse<T extends AutoCloseable> implements Supplier<T>, AutoCloseable {
    private final Supplier<T> opening;
    private @Nullable T part;

    OnFirstUse(Supplier<T> opening) {
        this.opening = opening;
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
    public synchronized void close() throws Exception {
        if (part != null) {
            part.close();
        }
    }
}
