package org.aurorasoc.workbench.error;

import org.jspecify.annotations.Nullable;

/// The input breaks a rule; correct it and try again.
public final class InvalidInputException extends WorkbenchException {
    public InvalidInputException(String message, String remedy) {
        this(message, remedy, null);
    }

    public InvalidInputException(String message, String remedy, @Nullable Throwable cause) {
        super(message, remedy, cause);
    }
}
