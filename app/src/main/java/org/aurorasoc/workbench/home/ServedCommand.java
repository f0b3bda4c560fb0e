package org.aurorasoc.workbench.home;

import java.io.InputStream;
import java.io.PrintStream;
import org.aurorasoc.workbench.task.CancelToken;

/// A command to run here for another process, with that one's streams. The token is cancelled when
/// the caller goes away.
public record ServedCommand(
        CommandRequest request, InputStream in, PrintStream out, PrintStream err, CancelToken token) {}
