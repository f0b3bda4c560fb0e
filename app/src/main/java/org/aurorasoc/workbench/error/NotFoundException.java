package org.aurorasoc.workbench.error;

import org.jspecify.annotations.Nullable;

/// What was asked for by name is not there.
public final class NotFoundException extends WorkbenchException {
    public NotFoundException(String message, String remedy) {
        this(message, remedy, null);
    }

    public NotFoundException(String message, String remedy, @Nullable Throwable cause) {
        super(message, remedy, cause);
    }
}
