package org.aurorasoc.workbench.bootstrap;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/// The command line as a process of its own, for tests that need several of them.
public final class RunCommand {
    private RunCommand() {}

    public static void main(String[] args) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true);
        int code = new CommandStart(
                        System.getenv(), System.in, out, err, Path.of("").toAbsolutePath())
                .run(List.of(args));
        System.exit(code);
    }
}
