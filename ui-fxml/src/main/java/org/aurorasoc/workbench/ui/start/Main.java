package org.aurorasoc.workbench.ui.start;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.aurorasoc.workbench.bootstrap.CommandStart;
import org.aurorasoc.workbench.bootstrap.RunningWorkbench;
import org.aurorasoc.workbench.error.WorkbenchException;
import org.aurorasoc.workbench.i18n.Messages;
import org.aurorasoc.workbench.task.TaskRunner;
import org.aurorasoc.workbench.task.ThreadedTaskRunner;
import org.aurorasoc.workbench.ui.OnlyWindow;
import org.aurorasoc.workbench.ui.WindowStart;
import org.aurorasoc.workbench.ui.WorkbenchApp;
import org.aurorasoc.workbench.ui.fx.FxClip;
import org.aurorasoc.workbench.ui.fx.FxExecutor;
import org.aurorasoc.workbench.ui.fx.FxFileChoice;
import org.aurorasoc.workbench.ui.pictures.Darkroom;
import org.aurorasoc.workbench.viewmodel.Workplace;

/// The one entry point: arguments name a command, none opens the window.
public final class Main {
    private static final int COULD_NOT = 3;

    private Main() {}

    public static void main(String[] args) {
        PrintStream out = stream(FileDescriptor.out, "stdout.encoding");
        PrintStream err = stream(FileDescriptor.err, "stderr.encoding");
        int code = run(List.of(args), out, err);
        out.flush();
        System.exit(code);
    }

    private static int run(List<String> args, PrintStream out, PrintStream err) {
        if (args.isEmpty()) {
            return window(out, err);
        }
        return args.equals(List.of(SelfCheck.OPTION)) ? new SelfCheck(out, err).run() : command(args, out, err);
    }

    private static int command(List<String> args, PrintStream out, PrintStream err) {
        return new CommandStart(
                        System.getenv(), System.in, out, err, Path.of("").toAbsolutePath())
                .drawing(new Darkroom(new FxExecutor()::execute))
                .run(args);
    }

    private static int window(PrintStream out, PrintStream err) {
        try (RunningWorkbench workbench = new RunningWorkbench(System.getenv(), err::println);
                TaskRunner runner = new ThreadedTaskRunner(new FxExecutor())) {
            OptionalInt elsewhere = workbench.takeSeat(out, err);
            if (elsewhere.isEmpty()) {
                WorkbenchApp.launch(
                        start(workbench, runner), new OnlyWindow(workbench.followsCrash(), workbench::whenCalled));
            }
            return elsewhere.orElse(0);
        } catch (WorkbenchException e) {
            err.println((e.sentence() + " " + e.remedy()).strip());
            return COULD_NOT;
        } catch (UnsupportedOperationException e) {
            err.println("No window can be shown here. Name a command; --help lists them.");
            return COULD_NOT;
        }
    }

    static WindowStart start(RunningWorkbench workbench, TaskRunner runner) {
        return new WindowStart(
                workbench::own,
                workbench.settings(),
                workbench.setup(),
                runner,
                new Messages(Locale.getDefault()),
                Clock.systemDefaultZone(),
                new Workplace.Outside(new FxClip(), new FxFileChoice()));
    }

    private static PrintStream stream(FileDescriptor to, String encodingProperty) {
        Charset charset = Charset.forName(System.getProperty(encodingProperty, "UTF-8"));
        return new PrintStream(new FileOutputStream(to), true, charset);
    }
}
