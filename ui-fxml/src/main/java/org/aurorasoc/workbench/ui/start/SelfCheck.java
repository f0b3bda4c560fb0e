package org.aurorasoc.workbench.ui.start;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.aurorasoc.workbench.bootstrap.RunningWorkbench;
import org.aurorasoc.workbench.task.TaskRunner;
import org.aurorasoc.workbench.task.ThreadedTaskRunner;
import org.aurorasoc.workbench.ui.OnlyWindow;
import org.aurorasoc.workbench.ui.WorkbenchApp;
import org.aurorasoc.workbench.ui.fx.FxExecutor;

/// Starts everything once, as a stranger's first minute does, without a display and in a home that is thrown away:
/// proves that this copy of the program works, says how long it took to be there, and is what the cache of the start
/// is made by.
final class SelfCheck {
    static final String OPTION = "--self-check";
    private static final int COULD_NOT = 3;

    private final PrintStream out;
    private final PrintStream err;

    SelfCheck(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    int run() {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        try {
            Path home = Files.createTempDirectory("workbench-self-check");
            try {
                return checked(home);
            } finally {
                delete(home);
            }
        } catch (IOException e) {
            err.println("No folder for temporary files can be made or removed. Check the disk.");
            return COULD_NOT;
        }
    }

    /// Nothing of the caller's settings comes in, and nothing of the caller's memory is touched.
    private int checked(Path home) {
        try (RunningWorkbench workbench =
                        new RunningWorkbench(Map.of("WORKBENCH_HOME", home.toString()), err::println);
                TaskRunner runner = new ThreadedTaskRunner(new FxExecutor())) {
            FirstMinute minute = new FirstMinute(processBegan(), Clock.systemUTC());
            WorkbenchApp.launch(Main.start(workbench, runner), OnlyWindow.alone(), minute::begin);
            minute.report().forEach(out::println);
            minute.fault().ifPresent(err::println);
            return minute.fault().isPresent() ? COULD_NOT : 0;
        }
    }

    private static Instant processBegan() {
        return ProcessHandle.current().info().startInstant().orElseGet(Instant::now);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
