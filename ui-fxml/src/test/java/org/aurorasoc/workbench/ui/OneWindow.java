package org.aurorasoc.workbench.ui;

import java.nio.file.Path;
import javafx.application.Platform;
import javafx.stage.Window;
import org.aurorasoc.workbench.bootstrap.TestServices;
import org.aurorasoc.workbench.memory.PlainEmbedder;
import org.aurorasoc.workbench.memory.ShortMemory;
import org.aurorasoc.workbench.memory.TenCases;
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
            WorkbenchApp.launch(
                    TestWindow.start(
                            () -> {
                                Platform.runLater(
                                        () -> Window.getWindows().getFirst().hide());
                                return TestServices.over(memory, embedder, Path.of("target", "one-window"));
                            },
                            EmbeddingsBackend.AUTO,
                            runner),
                    OnlyWindow.alone());
        }
        System.exit(CLOSED);
    }
}
