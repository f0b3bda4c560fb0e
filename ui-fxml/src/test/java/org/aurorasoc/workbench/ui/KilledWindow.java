package org.aurorasoc.workbench.ui;

import java.io.PrintStream;
import java.time.Clock;
import java.util.Locale;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.TextInputControl;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.aurorasoc.workbench.bootstrap.RunningWorkbench;
import org.aurorasoc.workbench.i18n.Messages;
import org.aurorasoc.workbench.task.TaskRunner;
import org.aurorasoc.workbench.task.ThreadedTaskRunner;
import org.aurorasoc.workbench.ui.fx.FxClip;
import org.aurorasoc.workbench.ui.fx.FxExecutor;
import org.aurorasoc.workbench.ui.fx.FxFileChoice;
import org.aurorasoc.workbench.viewmodel.Workplace;

/// A real window on a real home, in which somebody asks and types; it stays until it is killed.
final class KilledWindow {
    static final String TYPED = "typed";
    static final String CAME_FORWARD = "came forward";
    static final String QUERY = "dns tunnelling from hr laptops";
    static final String SUMMARY = "Typed a moment before the machine stopped";

    private KilledWindow() {}

    static void main(String[] args) {
        PrintStream out = System.out;
        try (RunningWorkbench workbench = new RunningWorkbench(System.getenv(), out::println);
                TaskRunner runner = new ThreadedTaskRunner(new FxExecutor())) {
            workbench.takeSeat(out, out);
            WindowStart start = new WindowStart(
                    workbench::own,
                    workbench.settings(),
                    workbench.setup(),
                    runner,
                    new Messages(Locale.ENGLISH),
                    Clock.systemDefaultZone(),
                    new Workplace.Outside(new FxClip(), new FxFileChoice()));
            WorkbenchApp.launch(start, new OnlyWindow(workbench.followsCrash(), comeForward -> {
                workbench.whenCalled(() -> {
                    comeForward.run();
                    out.println(CAME_FORWARD);
                });
                Platform.runLater(() -> type(out));
            }));
        }
    }

    private static void type(PrintStream out) {
        Stage stage = (Stage) Window.getWindows().getFirst();
        text(stage, ".query").setText(QUERY);
        ((Button) stage.getScene().getRoot().lookup(".draft-strip .plain")).fire();
        text(stage, ".closing #summary").setText(SUMMARY);
        out.println(TYPED);
    }

    private static TextInputControl text(Stage stage, String selector) {
        return (TextInputControl) stage.getScene().getRoot().lookup(selector);
    }
}
