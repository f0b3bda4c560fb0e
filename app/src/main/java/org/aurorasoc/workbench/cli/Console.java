package org.aurorasoc.workbench.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;

/// Where a command reads, answers and talks; the caller's folder, since a command may be served by another process.
public record Console(InputStream in, PrintStream out, PrintStream err, Path folder) {
    public Path resolve(String file) {
        return folder.resolve(file);
    }
}
