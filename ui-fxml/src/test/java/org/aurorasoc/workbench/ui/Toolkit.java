package org.aurorasoc.workbench.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.testfx.util.WaitForAsyncUtils;

/// The real toolkit, started once for all tests and kept when windows close. What its thread throws and nobody caught
/// fails the test.
public final class Toolkit implements BeforeAllCallback, AfterEachCallback {
    private static final long PATIENCE_SECONDS = 30;

    private final Queue<Throwable> uncaught = new ConcurrentLinkedQueue<>();

    @Override
    public void beforeAll(ExtensionContext context) {
        context.getRoot()
                .getStore(ExtensionContext.Namespace.create(Toolkit.class))
                .computeIfAbsent("started", _ -> {
                    Platform.startup(() -> Platform.setImplicitExit(false));
                    return true;
                });
        doOnFx(() -> Thread.currentThread().setUncaughtExceptionHandler((_, fault) -> uncaught.add(fault)));
    }

    @Override
    public void afterEach(ExtensionContext context) {
        doOnFx(() -> {});
        List<Throwable> thrown = List.copyOf(uncaught);
        uncaught.clear();
        assertThat(thrown).isEmpty();
    }

    /// Does something on the interface thread and waits for it.
    public static <T> T onFx(Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        if (Platform.isFxApplicationThread()) {
            task.run();
        } else {
            Platform.runLater(task);
        }
        try {
            return task.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        } catch (InterruptedException | TimeoutException e) {
            throw new AssertionError(e);
        }
    }

    public static void doOnFx(Runnable work) {
        onFx(() -> {
            work.run();
            return true;
        });
    }

    /// Waits, without sleeping through it, for something to become true on the interface thread.
    public static void until(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, () -> onFx(condition));
        } catch (TimeoutException e) {
            throw new AssertionError("It did not come to pass", e);
        }
    }
}
