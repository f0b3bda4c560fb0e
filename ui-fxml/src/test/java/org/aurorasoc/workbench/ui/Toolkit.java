package org.aurorasoc.workbench.ui;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// The real toolkit, started once for all tests and kept when windows close.
final class Toolkit implements BeforeAllCallback {
    private static final long PATIENCE_SECONDS = 30;

    @Override
    public void beforeAll(ExtensionContext context) {
        context.getRoot()
                .getStore(ExtensionContext.Namespace.create(Toolkit.class))
                .computeIfAbsent("started", _ -> {
                    Platform.startup(() -> Platform.setImplicitExit(false));
                    return true;
                });
    }

    /// Does something on the interface thread and waits for it.
    static <T> T onFx(Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        Platform.runLater(task);
        try {
            return task.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        } catch (InterruptedException | TimeoutException e) {
            throw new AssertionError(e);
        }
    }

    static void doOnFx(Runnable work) {
        onFx(() -> {
            work.run();
            return true;
        });
    }
}
