package org.aurorasoc.workbench.store.embedded;

import java.io.IOException;
import java.sql.SQLException;
import org.aurorasoc.workbench.error.HomeInUseException;
import org.aurorasoc.workbench.error.StoreUnavailableException;
import org.aurorasoc.workbench.error.UnexpectedException;
import org.aurorasoc.workbench.error.WorkbenchException;
import org.h2.api.ErrorCode;
import org.jspecify.annotations.Nullable;

/// What a failure of the database means for the user. H2's messages quote statements and values, so none is passed on.
final class StoreFaults {
    private StoreFaults() {}

    static WorkbenchException of(SQLException e) {
        SQLException bare = withoutText(e);
        return switch (e.getErrorCode()) {
            case ErrorCode.DATABASE_ALREADY_OPEN_1 -> homeInUse(bare);
            case ErrorCode.FILE_CORRUPTED_1 ->
                new StoreUnavailableException(
                        "The store's database file is damaged.",
                        "Close the workbench and put back a backup of the home's store folder.",
                        bare);
            case ErrorCode.FILE_VERSION_ERROR_1 ->
                new StoreUnavailableException(
                        "The store was written by a newer program.", "Open it with that version.", bare);
            case ErrorCode.IO_EXCEPTION_1,
                    ErrorCode.IO_EXCEPTION_2,
                    ErrorCode.DATABASE_IS_CLOSED,
                    ErrorCode.DATABASE_CALLED_AT_SHUTDOWN,
                    ErrorCode.CONNECTION_BROKEN_1,
                    ErrorCode.OBJECT_CLOSED,
                    ErrorCode.OUT_OF_MEMORY -> stopped(e, bare);
            default ->
                new UnexpectedException(
                        "The store's database failed with code " + e.getErrorCode() + ".",
                        "Restart the workbench; report the code if it comes again.",
                        bare);
        };
    }

    private static StoreUnavailableException stopped(SQLException e, SQLException bare) {
        if (isDiskFull(e)) {
            return new StoreUnavailableException(
                    "The disk is full, so the store stopped; what was acknowledged is kept.",
                    "Free some space and start the workbench again.",
                    bare);
        }
        return new StoreUnavailableException(
                "The store is closed or its file cannot be read and written.",
                "Check the disk and start the workbench again.",
                bare);
    }

    private static boolean isDiskFull(SQLException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            String text = cause instanceof IOException ? String.valueOf(cause.getMessage()) : "";
            if (text.contains("No space left") || text.contains("too large") || text.contains("not enough space")) {
                return true;
            }
        }
        return false;
    }

    static HomeInUseException homeInUse(@Nullable Throwable cause) {
        return new HomeInUseException(
                "Another program has this home's store open.",
                "Close its window or wait until its command ends.",
                cause);
    }

    /// Code and stack stay for the log; the text, which may hold a row's values, does not.
    private static SQLException withoutText(SQLException e) {
        SQLException bare = new SQLException("H2 error " + e.getErrorCode(), e.getSQLState(), e.getErrorCode());
        bare.setStackTrace(e.getStackTrace());
        return bare;
    }
}
