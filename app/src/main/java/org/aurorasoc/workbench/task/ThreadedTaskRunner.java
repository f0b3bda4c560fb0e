package org.aurorasoc.workbench.task;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.aurorasoc.workbench.error.CancelledException;

/// Runs tasks on named groups of daemon threads.
public final class ThreadedTaskRunner implements TaskRunner {
    private final Executor screen;
    private final Workers io = group(TaskGroup.IO);
    private final Workers watch = group(TaskGroup.WATCH);
    private final Workers embed = group(TaskGroup.EMBED);
    /// Whoever cancels is the screen, and a listener may have to tell a server that hangs. Threads here end by
    /// themselves: it stays open, since a task can be turned away after the close.
    private final Workers cancels = Workers.asNeeded("cancel");
    private final Workers lengthy = group(TaskGroup.LONG);
    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1, Workers.named("timer"));
    private final Set<OneTask<?>> alive = ConcurrentHashMap.newKeySet();
    private volatile boolean closing;

    /// @param screen where outcomes and progress are delivered
    public ThreadedTaskRunner(Executor screen) {
        this.screen = screen;
    }

    @Override
    public <T> TaskHandle submit(
            TaskGroup group, String name, Work<T> work, ProgressSink onProgress, Consumer<Outcome<T>> onDone) {
        OneTask<T> task = new OneTask<>(
                name,
                unlessClosing(work),
                new ProgressRelay(screen, onProgress),
                outcome -> screen.execute(() -> onDone.accept(outcome)),
                new CancelToken(cancels));
        alive.add(task);
        task.whenOver(() -> alive.remove(task));
        try {
            workers(group).execute(task);
        } catch (RejectedExecutionException e) {
            task.cancel();
        }
        return task.handle();
    }

    @Override
    public TaskHandle later(Duration delay, Runnable action) {
        CancelToken token = new CancelToken();
        try {
            timer.schedule(
                    () -> screen.execute(() -> {
                        if (!token.isCancelled()) {
                            action.run();
                        }
                    }),
                    delay.toMillis(),
                    TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException _) {
            // An outcome that came after the close may still say something; nobody is there to see it fade.
            token.cancel();
        }
        return new TaskHandle(token);
    }

    @Override
    public void awaitOthers(Duration atMost) {
        long until = System.nanoTime() + atMost.toNanos();
        for (OneTask<?> task : List.copyOf(alive)) {
            if (!task.isOn(Thread.currentThread())) {
                task.awaitOver(until);
            }
        }
    }

    /// A task that waited behind another must not begin because that one was cancelled first.
    private <T> Work<T> unlessClosing(Work<T> work) {
        return (token, progress) -> {
            if (closing) {
                throw new CancelledException();
            }
            return work.run(token, progress);
        };
    }

    @Override
    public void close() {
        closing = true;
        timer.shutdownNow();
        alive.forEach(OneTask::cancel);
        lengthy.close();
        embed.close();
        io.close();
        watch.close();
    }

    private Workers workers(TaskGroup group) {
        return switch (group) {
            case IO -> io;
            case WATCH -> watch;
            case EMBED -> embed;
            case LONG -> lengthy;
        };
    }

    private static Workers group(TaskGroup group) {
        return Workers.atMost(group.threads(), group.name().toLowerCase(Locale.ROOT));
    }
}
