package org.aurorasoc.workbench.ui;

import java.time.Clock;
import java.util.Locale;
import javafx.application.Platform;
import javafx.stage.Window;
import org.aurorasoc.workbench.i18n.Messages;
import org.aurorasoc.workbench.memory.PlainEmbedder;
import org.aurorasoc.workbench.memory.Recalling;
import org.aurorasoc.workbench.memory.ShortMemory;
import org.aurorasoc.workbench.memory.SmallLibrary;
import org.aurorasoc.workbench.memory.TenCases;
import org.aurorasoc.workbench.service.StatusService;
import org.aurorasoc.workbench.settings.EmbeddingsBackend;
import org.aurorasoc.workbench.task.ThreadedTaskRunner;
import org.aurorasoc.workbench.ui.fx.FxExecutor;

/// A process of its own, as a user starts it: the toolkit begins, the window shows, and somebody closes it once its
/// memory is open.
final class OneWindow {
    static final int CLOSED = 7;

    private OneWindow() {}

    public static void main(String[] args) {
        ShortMemory memory = TenCases.memory();
        PlainEmbedder embedder = PlainEmbedder.minilm();
        try (ThreadedTaskRunner runner = new ThreadedTaskRunner(new FxExecutor())) {
            WorkbenchApp.launch(new WindowStart(
                    () -> Recalling.over(memory, embedder),
                    () -> SmallLibrary.into(memory, embedder),
                    () -> {
                        Platform.runLater(() -> Window.getWindows().getFirst().hide());
                        return new StatusService(memory, () -> embedder);
                    },
                    runner,
                    EmbeddingsBackend.AUTO,
                    new Messages(Locale.ENGLISH),
                    Clock.systemUTC()));
        }
        System.exit(CLOSED);
    }
}
