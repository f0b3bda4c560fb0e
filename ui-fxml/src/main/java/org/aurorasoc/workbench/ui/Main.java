package org.aurorasoc.workbench.ui;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import org.aurorasoc.workbench.bootstrap.CommandStart;

/// The one entry point: arguments name a command, none opens the window.
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        PrintStream out = stream(FileDescriptor.out, "stdout.encoding");
        PrintStream err = stream(FileDescriptor.err, "stderr.encoding");
        CommandStart start = new CommandStart(
                System.getenv(), System.in, out, err, Path.of("").toAbsolutePath());
        int code = start.run(List.of(args));
        out.flush();
        System.exit(code);
    }

    private static PrintStream stream(FileDescriptor to, String encodingProperty) {
        Charset charset = Charset.forName(System.getProperty(encodingProperty, "UTF-8"));
        return new PrintStream(new FileOutputStream(to), true, charset);
    }
}
