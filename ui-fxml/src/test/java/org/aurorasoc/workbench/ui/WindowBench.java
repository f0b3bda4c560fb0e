package org.aurorasoc.workbench.ui;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.aurorasoc.workbench.bootstrap.TestServices;
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

/// How the window feels over a large memory: what its thread was kept waiting while work went on beside it, and how
/// long an answer takes from Enter to the frame that shows it. `HOME CASES OUT`
final class WindowBench {
    private static final int QUESTIONS = 40;

    private final PrintStream out;
    private final Services services;
    private final MainWindow window;

    private WindowBench(PrintStream out, Services services, MainWindow window) {
        this.out = out;
        this.services = services;
        this.window = window;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        Path home = Files.createDirectories(Path.of(args[0]));
        int cases = Integer.parseInt(args[1]);
        try (PrintStream out = new PrintStream(args[2]);
                OpenStore store = EmbeddedStore.open(home);
                ThreadedTaskRunner runner = new ThreadedTaskRunner(new FxExecutor())) {
            Platform.startup(() -> Platform.setImplicitExit(false));
            Services services = TestServices.over(store, new ReadyVectors(), home);
            MainWindow window = Toolkit.onFx(() -> shown(services, runner));
            WindowBench bench = new WindowBench(out, services, window);
            bench.importing(cases);
            bench.asking();
            Toolkit.doOnFx(window::close);
        }
        System.exit(0);
    }

    private static MainWindow shown(Services services, ThreadedTaskRunner runner) {
        MainWindow window = new MainWindow(
                TestWindow.start(() -> services, EmbeddingsBackend.AUTO, runner),
                new ThemeSwitch(Theme.DARK),
                960,
                640);
        Stage stage = new Stage();
        stage.setScene(window.scene());
        stage.show();
        window.open();
        return window;
    }

    private void importing(int cases) throws InterruptedException {
        try (FxProbe probe = FxProbe.begin()) {
            CountDownLatch done = new CountDownLatch(1);
            long start = System.nanoTime();
            Toolkit.doOnFx(() -> window.tasks()
                    .start(
                            "Import",
                            "import",
                            (cancel, progress) -> {
                                try (RecordLines lines = RecordLines.of(ManyCases.lines(cases))) {
                                    return services.imports().run(lines, new CaseKind(), cancel, progress);
                                }
                            },
                            _ -> done.countDown()));
            done.await();
            say("import of %,d cases took %.1f s", cases, (System.nanoTime() - start) / 1e9);
            say("interface thread meanwhile: %s", probe.report());
        }
    }

    private void asking() throws InterruptedException {
        services.recall();
        double[] millis = new double[QUESTIONS];
        for (int i = 0; i < QUESTIONS; i++) {
            millis[i] = ask("Phishing on the mail gateway, number " + i * 17);
            if (i == 0) {
                say("first question %.0f ms", millis[0]);
            }
        }
        double[] later = Arrays.copyOfRange(millis, 1, QUESTIONS);
        Arrays.sort(later);
        say(
                "Enter to rows on screen, later questions: p50 %.0f ms, p95 %.0f ms",
                later[later.length / 2], later[(int) (later.length * 0.95)]);
    }

    /// Until the second frame after the rows came: the first lays them out.
    private double ask(String question) throws InterruptedException {
        CountDownLatch drawn = new CountDownLatch(1);
        AtomicReference<Object> before = new AtomicReference<>();
        long start = System.nanoTime();
        Toolkit.doOnFx(() -> {
            before.set(window.recall().pageProperty().get());
            window.recall().search(question);
            new AnimationTimer() {
                private int frames;

                @Override
                public void handle(long now) {
                    if (window.recall().pageProperty().get() != before.get() && ++frames == 2) {
                        stop();
                        drawn.countDown();
                    }
                }
            }.start();
        });
        drawn.await();
        return (System.nanoTime() - start) / 1e6;
    }

    private void say(String format, Object... values) {
        String line = String.format(Locale.ROOT, format, values);
        out.println(line);
        System.err.println(line);
    }
}
