package org.aurorasoc.workbench.cli;

import org.aurorasoc.workbench.error.CancelledException;
import org.aurorasoc.workbench.error.ConflictException;
import org.aurorasoc.workbench.error.FileAccessException;
import org.aurorasoc.workbench.error.HomeInUseException;
import org.aurorasoc.workbench.error.InvalidInputException;
import org.aurorasoc.workbench.error.NotFoundException;
import org.aurorasoc.workbench.error.StoreNotReadyException;
import org.aurorasoc.workbench.error.StoreUnavailableException;
import org.aurorasoc.workbench.error.UnexpectedException;
import org.aurorasoc.workbench.error.WorkbenchException;
import org.aurorasoc.workbench.error.WriteRefusedException;

/// What a command's exit code tells a script.
final class ExitCode {
    static final int DONE = 0;
    /// A real "no": something that was required is not so.
    static final int NO = 1;
    static final int USAGE = 2;
    static final int COULD_NOT = 3;

    private ExitCode() {}

    static int of(WorkbenchException e) {
        return switch (e) {
            case NotFoundException _, ConflictException _ -> NO;
            case InvalidInputException _ -> USAGE;
            case StoreUnavailableException _,
                    StoreNotReadyException _,
                    WriteRefusedException _,
                    FileAccessException _,
                    HomeInUseException _,
                    CancelledException _,
                    UnexpectedException _ -> COULD_NOT;
        };
    }
}
