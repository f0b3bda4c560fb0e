package org.aurorasoc.workbench.error;

import org.jspecify.annotations.Nullable;

/// The store does not answer: away, refused the login, or went away half-way. Nothing was half-stored.
public final class StoreUnavailableException extends WorkbenchException {
    public StoreUnavailableException(String message, String remedy) {
        this(message, remedy, null);
    }

    public StoreUnavailableException(String message, String remedy, @Nullable Throwable cause) {
        super(message, remedy, cause);
    }
}
