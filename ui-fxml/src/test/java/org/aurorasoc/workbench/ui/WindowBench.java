package org.aurorasoc.workbench.ui;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import org.testfx.util.WaitForAsyncUtils;

/// How the window feels over a large memory: what its thread was kept waiting while work went on beside it, how long an
/// answer takes from Enter to the frame that shows it, and what paging leaves behind. `HOME CASES OUT`
final class WindowBench {
    private static final int QUESTIONS = 40;
    private static final int PAGED = 1_000_000;

    private final PrintStream out;
    private final WindowUnderLoad load;
    private final MainWindow window;

    private WindowBench(PrintStream out, WindowUnderLoad load) {
        this.out = out;
        this.load = load;
        window = load.window();
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        Path home = Files.createDirectories(Path.of(args[0], "large"));
        Path other = Files.createDirectories(Path.of(args[0], "away"));
        WaitForAsyncUtils.autoCheckException = false;
        Platform.startup(() -> Platform.setImplicitExit(false));
        try (PrintStream out = new PrintStream(args[2]);
                WindowUnderLoad load = WindowUnderLoad.open(home)) {
            new WindowBench(out, load).run(Integer.parseInt(args[1]), other);
        }
        System.exit(0);
    }

    private void run(int cases, Path other) throws IOException, InterruptedException {
        say("%,d cases, -Xmx %,d MB", cases, Runtime.getRuntime().maxMemory() >> 20);
        phase("import of " + cases + " cases", () -> load.importing(cases));
        phase("embedding them anew", load::embeddingAnew);
        phase("a map of 5,000 of them", load::mapping);
        phase("beside a server that hangs", () -> load.besideAHangingServer(other));
        asking();
        paging(cases);
        say("resident memory at the end: %s", resident("VmRSS"));
        say("resident memory at its highest: %s", resident("VmHWM"));
    }

    private void phase(String name, Callable<FxProbe.Report> work) {
        long start = System.nanoTime();
        FxProbe.Report report;
        try {
            report = work.call();
        } catch (Exception e) {
            throw new AssertionError(name, e);
        }
        say("%s took %.1f s; interface thread meanwhile: %s", name, (System.nanoTime() - start) / 1e9, report);
        report.culprits().forEach(stack -> say("  waited over 150 ms for: %s", stack));
    }

    private void asking() throws InterruptedException {
        double[] millis = new double[QUESTIONS];
        double[] answered = new double[QUESTIONS];
        for (int i = 0; i < QUESTIONS; i++) {
            millis[i] = ask("Phishing on the mail gateway, number " + i * 17);
            answered[i] = Toolkit.onFx(this::answerMillis);
            if (i == 0) {
                say("first question %.0f ms", millis[0]);
            }
        }
        later("Enter to rows on screen", millis);
        later("of that, the search itself", answered);
    }

    private double answerMillis() {
        return Objects.requireNonNull(window.recall().pageProperty().get().answer())
                .timings()
                .totalMillis();
    }

    private void later(String what, double[] millis) {
        double[] later = Arrays.copyOfRange(millis, 1, QUESTIONS);
        Arrays.sort(later);
        say(
                "%s, later questions: p50 %.0f ms, p95 %.0f ms",
                what, later[later.length / 2], later[(int) (later.length * 0.95)]);
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

    private void paging(int cases) {
        TablePager pager = TablePager.over(window);
        int rounds = Math.max(1, PAGED / (2 * cases));
        double cold = heap();
        page(pager, cases, 1);
        double before = heap();
        page(pager, cases, rounds);
        say(
                "heap after collection: %.1f MB with the store's cache of pages empty, %.1f MB once it was filled by paging "
                        + "through all, %.1f MB after paging %,d rows",
                cold, before, heap(), 2L * rounds * cases);
    }

    private void page(TablePager pager, int cases, int rounds) {
        phase("paging " + 2L * rounds * cases + " rows through the table, both ways", () -> {
            try (FxProbe probe = FxProbe.begin()) {
                for (int i = 0; i < rounds; i++) {
                    pager.toTheEnd(ManyCases.id(cases - 1));
                    pager.toTheStart(ManyCases.id(0));
                }
                return probe.report();
            }
        });
    }

    private static double heap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / 1048576.0;
    }

    private static String resident(String name) throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith(name + ":"))
                .findFirst()
                .orElse("unknown")
                .replaceAll("\\s+", " ");
    }

    private void say(String format, Object... values) {
        String line = String.format(Locale.ROOT, format, values);
        out.println(line);
        System.err.println(line);
    }
}
