package org.aurorasoc.workbench.error;

import org.jspecify.annotations.Nullable;

/// The store may be read, not written, by this user.
public final class WriteRefusedException extends WorkbenchException {
    public WriteRefusedException(String message, String remedy) {
        this(message, remedy, null);
    }

    public WriteRefusedException(String message, String remedy, @Nullable Throwable cause) {
        super(message, remedy, cause);
    }
}
