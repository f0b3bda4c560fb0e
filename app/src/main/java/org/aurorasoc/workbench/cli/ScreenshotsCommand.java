package org.aurorasoc.workbench.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.aurorasoc.workbench.service.Screenshots;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `screenshots --out DIR`
@Command(
        name = "screenshots",
        description =
                "Draws every pane and state of the window as PNG files, from the bundled samples; needs no display.")
final class ScreenshotsCommand implements Callable<Integer> {
    private final Session session;

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "The folder the pictures go into.")
    Path folder = Path.of("");

    @Option(
            names = "--only",
            paramLabel = "TEXT",
            defaultValue = "",
            description = "Only pictures whose file name has this in it.")
    String only = "";

    ScreenshotsCommand(Session session) {
        this.session = session;
    }

    /// A picture with a flaw is a real no.
    @Override
    public Integer call() {
        Path out = session.console().folder().resolve(folder);
        ProgressLines progress = new ProgressLines(session.console().err(), "pictures");
        Screenshots.Report report = session.screenshots().render(out, only, progress);
        report.files().forEach(file -> session.print(file.toString()));
        report.flaws().forEach(session::say);
        session.say(report.files().size() + " pictures, " + report.flaws().size() + " flaws.");
        return report.flaws().isEmpty() && !report.files().isEmpty() ? ExitCode.DONE : ExitCode.NO;
    }
}
