package org.aurorasoc.workbench.error;

import org.jspecify.annotations.Nullable;

/// A fault of the program itself; the cause is kept for the log.
public final class UnexpectedException extends WorkbenchException {
    public UnexpectedException(String message, String remedy) {
        this(message, remedy, null);
    }

    public UnexpectedException(String message, String remedy, @Nullable Throwable cause) {
        super(message, remedy, cause);
    }
}
