package org.aurorasoc.workbench.ui;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.aurorasoc.workbench.bootstrap.TestServices;
import org.aurorasoc.workbench.domain.CollectionName;
import org.aurorasoc.workbench.domain.ModelId;
import org.aurorasoc.workbench.memory.ReadyVectors;
import org.aurorasoc.workbench.service.Services;
import org.aurorasoc.workbench.service.intake.CaseKind;
import org.aurorasoc.workbench.service.intake.RecordLines;
import org.aurorasoc.workbench.settings.EmbeddingsBackend;
import org.aurorasoc.workbench.store.OpenStore;
import org.aurorasoc.workbench.store.embedded.EmbeddedStore;
import org.aurorasoc.workbench.task.ThreadedTaskRunner;
import org.aurorasoc.workbench.ui.fx.FxExecutor;
import org.aurorasoc.workbench.ui.theme.Theme;
import org.aurorasoc.workbench.ui.theme.ThemeSwitch;
import org.aurorasoc.workbench.viewmodel.map.MapViewModel;
import org.aurorasoc.workbench.viewmodel.mending.Reembedding;
import org.testfx.api.FxRobot;

/// A shown window that is walked through while heavy work goes on beside it, and what its thread was kept waiting.
final class WindowUnderLoad implements AutoCloseable {
    private static final List<KeyCode> PANES = List.of(KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT3, KeyCode.COMMA);
    private static final int STEPS_BESIDE_A_HANGING_SERVER = 40;
    private static final int MOST_STEPS_BESIDE_A_MAP = 800;
    private static final long BETWEEN_STEPS_MILLIS = 150;
    /// Enough for every pane to have something to show.
    private static final int AT_FIRST = 500;
    /// Rows come in under a name that is not the one in use, so that there is something to embed anew.
    private static final ModelId FORMER = new ModelId("former-model");

    private final FxRobot robot = new FxRobot();
    private final ThreadedTaskRunner runner = new ThreadedTaskRunner(new FxExecutor());
    private final Path home;
    private final OpenStore store;
    private final Services services;
    private final MainWindow window;
    private final Stage stage;
    private int steps;

    private WindowUnderLoad(Path home) {
        this.home = home;
        store = EmbeddedStore.open(home);
        services = TestServices.over(store, new ReadyVectors(), home);
        window = Toolkit.onFx(() -> new MainWindow(
                TestWindow.start(() -> services, EmbeddingsBackend.AUTO, runner),
                new ThemeSwitch(Theme.DARK),
                960,
                640));
        stage = shown(window.scene());
        Toolkit.doOnFx(window::open);
    }

    /// Every pane was shown once when this returns: what a first look costs is not what is asked here.
    static WindowUnderLoad open(Path home) throws InterruptedException {
        WindowUnderLoad made = new WindowUnderLoad(home);
        made.importing(AT_FIRST);
        made.embeddingAnew();
        PANES.forEach(_ -> made.step());
        made.mapping();
        return made;
    }

    private static Stage shown(Scene scene) {
        return Toolkit.onFx(() -> {
            Stage stage = new Stage();
            stage.setScene(scene);
            stage.setX(0);
            stage.setY(0);
            stage.show();
            return stage;
        });
    }

    MainWindow window() {
        return window;
    }

    /// On to the next pane.
    private void step() {
        robot.push(KeyCode.CONTROL, PANES.get(steps++ % PANES.size()));
    }

    /// Begins something on the interface thread and walks about until it says that it is over.
    private FxProbe.Report during(Consumer<Runnable> work, int mostSteps) throws InterruptedException {
        CountDownLatch over = new CountDownLatch(1);
        try (FxProbe probe = FxProbe.begin()) {
            Toolkit.doOnFx(() -> work.accept(over::countDown));
            for (int i = 0; i < mostSteps && !over.await(BETWEEN_STEPS_MILLIS, TimeUnit.MILLISECONDS); i++) {
                step();
            }
            return probe.report();
        }
    }

    FxProbe.Report importing(int cases) throws InterruptedException {
        Services former = TestServices.over(store, new ReadyVectors(FORMER), home);
        return during(
                over -> window.tasks()
                        .start(
                                "Import",
                                "import",
                                (cancel, progress) -> {
                                    try (RecordLines lines = RecordLines.of(ManyCases.lines(cases))) {
                                        return former.imports().run(lines, new CaseKind(), cancel, progress);
                                    }
                                },
                                _ -> over.run()),
                Integer.MAX_VALUE);
    }

    FxProbe.Report embeddingAnew() throws InterruptedException {
        return during(over -> new Reembedding(window.place(), over).start(CollectionName.CASES), Integer.MAX_VALUE);
    }

    /// From reading the rows until the good placing of them is drawn.
    FxProbe.Report mapping() throws InterruptedException {
        MapDesk desk = Toolkit.onFx(() -> MapDesk.of(() -> services, runner, new ThemeSwitch(Theme.DARK), 900, 600));
        Stage beside = shown(desk.scene());
        Toolkit.doOnFx(stage::requestFocus);
        try {
            MapViewModel map = desk.room().model();
            return during(
                    over -> {
                        map.footerProperty().subscribe(words -> {
                            if (words.contains("UMAP")) {
                                over.run();
                            }
                        });
                        map.betterReadyProperty().subscribe(ready -> {
                            if (ready) {
                                over.run();
                            }
                        });
                        map.show(CollectionName.CASES);
                    },
                    MOST_STEPS_BESIDE_A_MAP);
        } finally {
            Toolkit.doOnFx(() -> {
                desk.room().close();
                beside.hide();
            });
        }
    }

    /// A second window, whose memory is on a server that takes calls and never answers.
    FxProbe.Report besideAHangingServer(Path otherHome) throws IOException, InterruptedException {
        try (ThreadedTaskRunner others = new ThreadedTaskRunner(new FxExecutor());
                HangingServer server = HangingServer.listen()) {
            MainWindow other = Toolkit.onFx(
                    () -> new MainWindow(server.start(otherHome, others), new ThemeSwitch(Theme.LIGHT), 960, 640));
            Stage beside = shown(other.scene());
            try {
                return during(
                        _ -> {
                            other.open();
                            other.recall().search("dns tunnel");
                        },
                        STEPS_BESIDE_A_HANGING_SERVER);
            } finally {
                Toolkit.doOnFx(() -> {
                    other.close();
                    beside.hide();
                });
            }
        }
    }

    @Override
    public void close() {
        Toolkit.doOnFx(() -> {
            window.close();
            stage.hide();
        });
        runner.close();
        store.close();
    }
}
