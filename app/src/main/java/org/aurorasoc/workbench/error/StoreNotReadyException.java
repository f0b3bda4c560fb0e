package org.aurorasoc.workbench.error;

import org.jspecify.annotations.Nullable;

/// The store answers but lacks a part, or is not ours; the remedy names the migration or the grant.
public final class StoreNotReadyException extends WorkbenchException {
    public StoreNotReadyException(String message, String remedy) {
        this(message, remedy, null);
    }

    public StoreNotReadyException(String message, String remedy, @Nullable Throwable cause) {
        super(message, remedy, cause);
    }
}
