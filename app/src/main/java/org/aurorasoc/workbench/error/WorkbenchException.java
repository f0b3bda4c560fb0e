package org.aurorasoc.workbench.error;

import org.jspecify.annotations.Nullable;

/// The root of all expected failures. The message is one sentence for the user and never holds case text, indicator
/// values or secrets; the remedy is what the user can do, or empty.
public abstract sealed class WorkbenchException extends RuntimeException
        permits InvalidInputException,
                NotFoundException,
                ConflictException,
                StoreUnavailableException,
                StoreNotReadyException,
                WriteRefusedException,
                FileAccessException,
                HomeInUseException,
                CancelledException,
                UnexpectedException {
    private final String remedy;

    WorkbenchException(String message, String remedy, @Nullable Throwable cause) {
        super(message, cause);
        this.remedy = remedy;
    }

    public String remedy() {
        return remedy;
    }

    /// The message as text: never null here, unlike [#getMessage()].
    public String sentence() {
        String message = getMessage();
        return message == null ? "" : message;
    }
}
