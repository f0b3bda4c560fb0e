package org.aurorasoc.workbench.error;

import org.jspecify.annotations.Nullable;

/// Somebody else changed the thing since it was read; nothing was written.
public final class ConflictException extends WorkbenchException {
    public ConflictException(String message, String remedy) {
        this(message, remedy, null);
    }

    public ConflictException(String message, String remedy, @Nullable Throwable cause) {
        super(message, remedy, cause);
    }
}
