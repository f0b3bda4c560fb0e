package org.aurorasoc.workbench.error;

import org.jspecify.annotations.Nullable;

/// A file or folder cannot be read or written.
public final class FileAccessException extends WorkbenchException {
    public FileAccessException(String message, String remedy) {
        this(message, remedy, null);
    }

    public FileAccessException(String message, String remedy, @Nullable Throwable cause) {
        super(message, remedy, cause);
    }
}
