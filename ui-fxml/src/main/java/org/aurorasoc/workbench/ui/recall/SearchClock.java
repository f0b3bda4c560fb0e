package org.aurorasoc.workbench.ui.recall;

import java.util.function.Consumer;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.PauseTransition;
import javafx.animation.Timeline;
import javafx.util.Duration;

/// Tells how long a search has run, and keeps quiet while it is quick.
final class SearchClock {
    private static final Duration QUICK = Duration.millis(150);
    private static final Duration SECOND = Duration.seconds(1);

    private final Consumer<Wait> listener;
    private final PauseTransition quick = new PauseTransition(QUICK);
    private final Timeline seconds = new Timeline(new KeyFrame(SECOND, _ -> tick()));
    private Wait wait = new Wait(false, 0);

    /// Whether the wait is shown yet, and for how long it lasts.
    record Wait(boolean visible, long seconds) {}

    SearchClock(Consumer<Wait> listener) {
        this.listener = listener;
        quick.setOnFinished(_ -> tell(new Wait(true, wait.seconds())));
        seconds.setCycleCount(Animation.INDEFINITE);
    }

    boolean isVisible() {
        return wait.visible();
    }

    Wait current() {
        return wait;
    }

    void run(boolean running) {
        quick.stop();
        seconds.stop();
        tell(new Wait(false, 0));
        if (running) {
            quick.playFromStart();
            seconds.playFromStart();
        }
    }

    private void tick() {
        tell(new Wait(true, wait.seconds() + 1));
    }

    private void tell(Wait now) {
        wait = now;
        listener.accept(now);
    }
}
