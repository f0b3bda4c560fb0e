package org.aurorasoc.workbench.ui;

import java.nio.file.Path;
import java.time.Clock;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.aurorasoc.workbench.domain.json.Json;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.error.WorkbenchException;
import org.aurorasoc.workbench.service.draft.WindowStateFile;
import org.aurorasoc.workbench.task.TaskGroup;
import org.aurorasoc.workbench.task.TaskRunner;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps how the window looks: read before it shows, written about a second after something changed, and at its end.
final class WindowKeeper {
    private static final Logger LOG = LoggerFactory.getLogger(WindowKeeper.class);
    private static final Duration BEAT = Duration.seconds(1);
    private static final String PLACE = "window";
    private static final String FILE = "window.json";

    private final Stage stage;
    private final MainWindow window;
    private final WindowStateFile file;
    private final TaskRunner runner;
    private final Clock clock;
    private final Timeline beat = new Timeline(new KeyFrame(BEAT, _ -> look()));
    private @Nullable WindowPlace place;
    private JsonObject written = JsonObject.EMPTY;
    private boolean isWriting;

    WindowKeeper(Stage stage, MainWindow window, WindowStateFile file, TaskRunner runner, Clock clock) {
        this.stage = stage;
        this.window = window;
        this.file = file;
        this.runner = runner;
        this.clock = clock;
        beat.setCycleCount(Animation.INDEFINITE);
    }

    static WindowStateFile fileIn(Path home) {
        return new WindowStateFile(home.resolve(FILE));
    }

    /// Before the window shows.
    void restore() {
        WindowStateFile.Kept kept = file.read();
        kept.damaged().ifPresent(aside -> window.lookedDamaged(String.valueOf(aside.getFileName())));
        written = kept.state();
        window.memory().restore(written);
        if (written.get(PLACE) instanceof JsonObject bounds) {
            WindowPlace.read(bounds).ifPresent(before -> {
                place = before;
                before.give(stage);
            });
        }
    }

    void begin() {
        beat.play();
    }

    private JsonObject now() {
        WindowPlace here = WindowPlace.of(stage, place);
        place = here;
        return window.memory().remember().with(PLACE, here.write());
    }

    private void look() {
        JsonObject state = now();
        if (!isWriting && !state.equals(written)) {
            isWriting = true;
            runner.submit(
                    TaskGroup.IO,
                    "window-state",
                    (_, _) -> {
                        file.write(dated(state));
                        return state;
                    },
                    _ -> {
                        isWriting = false;
                        written = state;
                    });
        }
    }

    private JsonObject dated(JsonObject state) {
        return state.with(WindowMemory.KEPT_AT, Json.of(clock.instant().toString()));
    }

    /// The last word; a home that cannot be written any more keeps nobody from leaving.
    void end() {
        beat.stop();
        try {
            file.write(dated(now()));
        } catch (WorkbenchException e) {
            LOG.warn("The state of the window was not kept ({})", e.getClass().getSimpleName());
        }
    }
}
