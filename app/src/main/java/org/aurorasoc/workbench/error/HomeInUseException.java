package org.aurorasoc.workbench.error;

import org.jspecify.annotations.Nullable;

/// Another process owns this home and does not answer.
public final class HomeInUseException extends WorkbenchException {
    public HomeInUseException(String message, String remedy) {
        this(message, remedy, null);
    }

    public HomeInUseException(String message, String remedy, @Nullable Throwable cause) {
        super(message, remedy, cause);
    }
}
