package org.aurorasoc.workbench.ui;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.aurorasoc.workbench.ui.fx.FxExecutor;
import org.aurorasoc.workbench.ui.theme.SystemLook;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Starts the toolkit and shows the window. Not a JavaFX `Application`: that one is made by the toolkit without
/// arguments, and what the window needs would have to reach it through a static field.
public final class WorkbenchApp {
    private static final Logger LOG = LoggerFactory.getLogger(WorkbenchApp.class);
    private static final double SMALLEST_WIDTH = 960;
    private static final double SMALLEST_HEIGHT = 640;

    private final WindowStart start;
    private final OnlyWindow only;
    private final Consumer<MainWindow> shown;
    private final CompletableFuture<Void> closed = new CompletableFuture<>();

    private WorkbenchApp(WindowStart start, OnlyWindow only, Consumer<MainWindow> shown) {
        this.start = start;
        this.only = only;
        this.shown = shown;
    }

    /// Shows the window and returns when it was closed. Without a display the toolkit's
    /// [UnsupportedOperationException] comes out. To be called once in a process: a toolkit starts but once.
    public static void launch(WindowStart start, OnlyWindow only) {
        launch(start, only, _ -> {});
    }

    /// The same; `shown` is given the window once it was shown, on the interface thread.
    public static void launch(WindowStart start, OnlyWindow only, Consumer<MainWindow> shown) {
        WorkbenchApp app = new WorkbenchApp(start, only, shown);
        Platform.startup(app::begin);
        app.closed.join();
    }

    private void begin() {
        Thread.currentThread().setUncaughtExceptionHandler((_, fault) -> LOG.error("window_fault", fault));
        try {
            show(new Stage());
        } catch (RuntimeException fault) {
            closed.completeExceptionally(fault);
        }
    }

    private void show(Stage stage) {
        MainWindow window = new MainWindow(start, SystemLook.followed(), MainWindow.WIDTH, MainWindow.HEIGHT);
        Thread.currentThread().setUncaughtExceptionHandler((_, fault) -> {
            LOG.error("window_fault", fault);
            window.tell(fault);
        });
        Thread.setDefaultUncaughtExceptionHandler((_, fault) -> {
            LOG.error("thread_fault", fault);
            new FxExecutor().execute(() -> window.tell(fault));
        });
        stage.titleProperty().bind(window.titleProperty());
        stage.setMinWidth(SMALLEST_WIDTH);
        stage.setMinHeight(SMALLEST_HEIGHT);
        stage.setScene(window.scene());
        WindowKeeper keeper = new WindowKeeper(
                stage, window, WindowKeeper.fileIn(start.settings().home()), start.runner(), start.clock());
        keeper.restore();
        stage.setOnHiding(_ -> keeper.end());
        stage.setOnHidden(_ -> {
            window.close();
            closed.complete(null);
        });
        stage.show();
        window.open();
        keeper.begin();
        if (only.followsCrash()) {
            window.afterCrash();
        }
        only.whenCalled().accept(() -> new FxExecutor().execute(() -> comeForward(stage)));
        shown.accept(window);
    }

    private static void comeForward(Stage stage) {
        stage.setIconified(false);
        stage.toFront();
        stage.requestFocus();
    }
}
