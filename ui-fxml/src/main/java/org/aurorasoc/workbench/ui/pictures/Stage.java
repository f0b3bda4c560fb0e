package org.aurorasoc.workbench.ui.pictures;

import java.time.Duration;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.scene.Scene;
import org.aurorasoc.workbench.bootstrap.RunningWorkbench;
import org.aurorasoc.workbench.i18n.Messages;
import org.aurorasoc.workbench.service.MemoryStatus;
import org.aurorasoc.workbench.ui.MainWindow;
import org.aurorasoc.workbench.ui.WindowStart;
import org.aurorasoc.workbench.ui.fx.FxFileChoice;
import org.aurorasoc.workbench.ui.theme.ThemeSwitch;
import org.aurorasoc.workbench.viewmodel.Clip;
import org.aurorasoc.workbench.viewmodel.Workplace;

/// The window of one picture, and the hands that bring it into its state. For the interface thread.
final class Stage implements AutoCloseable {
    private final SteppedRunner runner = new SteppedRunner();
    private final RunningWorkbench workbench;
    private final Messages messages;
    private final MainWindow window;

    Stage(RunningWorkbench workbench, Messages messages, Shot shot) {
        this.workbench = workbench;
        this.messages = messages;
        WindowStart start = new WindowStart(
                workbench::own,
                workbench.settings(),
                workbench.setup(),
                runner,
                messages,
                World.CLOCK,
                new Workplace.Outside(new NoClip(), new FxFileChoice()));
        window = new MainWindow(
                start,
                new ThemeSwitch(shot.theme()),
                shot.size().width(),
                shot.size().height());
        window.motion().wishedProperty().set(true);
        window.open();
    }

    /// Nobody's clipboard is changed by a picture.
    private static final class NoClip implements Clip {
        @Override
        public void put(String text) {}

        @Override
        public Optional<String> text() {
            return Optional.empty();
        }
    }

    /// How its memory really is.
    MemoryStatus status() {
        return workbench.own().status().status();
    }

    Messages messages() {
        return messages;
    }

    MainWindow window() {
        return window;
    }

    SteppedRunner runner() {
        return runner;
    }

    Scene scene() {
        return window.scene();
    }

    /// What is reached for has its place by then.
    Hands hands() {
        lay();
        return new Hands(window.scene());
    }

    void settle() {
        runner.settle();
    }

    /// Does only what waits now, and not what follows from it.
    void step() {
        runner.step();
    }

    /// Gives everything its size, as in a window that is seen.
    void lay() {
        for (int pass = 0; pass < 2; pass++) {
            scene().getRoot().applyCss();
            scene().getRoot().layout();
        }
    }

    /// Lets the window's own clocks run, while the background does nothing.
    void wait(Duration time) {
        Object here = new Object();
        PauseTransition pause = new PauseTransition(javafx.util.Duration.millis(time.toMillis()));
        pause.setOnFinished(_ -> Platform.exitNestedEventLoop(here, here));
        pause.play();
        Platform.enterNestedEventLoop(here);
    }

    @Override
    public void close() {
        window.close();
        runner.close();
    }
}
