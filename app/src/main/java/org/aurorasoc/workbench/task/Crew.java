package org.aurorasoc.workbench.task;

import java.util.Collection;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/// A few workers that share out the steps of one piece of work, for a caller that waits. Ends with whoever made it.
public final class Crew implements AutoCloseable {
    private final int size;
    private final ExecutorService threads;

    /// `name` is what the threads are called, for whoever reads a thread dump.
    public Crew(String name, int size) {
        this.size = size;
        threads = Executors.newFixedThreadPool(
                size, Thread.ofPlatform().daemon().name(name + "-", 1).factory());
    }

    /// Runs all steps and returns when none runs any more. The first failure drops the steps not yet
    /// begun, and is thrown.
    public void run(Collection<Runnable> steps) {
        Queue<Runnable> left = new ConcurrentLinkedQueue<>(steps);
        CompletableFuture<?>[] lanes = IntStream.range(0, Math.min(size, steps.size()))
                .mapToObj(_ -> CompletableFuture.runAsync(() -> drain(left), threads))
                .toArray(CompletableFuture<?>[]::new);
        try {
            CompletableFuture.allOf(lanes).join();
        } catch (CompletionException e) {
            throw unwrapped(e);
        }
    }

    /// Waits for the threads to end.
    @Override
    public void close() {
        threads.close();
    }

    private static void drain(Queue<Runnable> left) {
        try {
            for (Runnable step = left.poll(); step != null; step = left.poll()) {
                step.run();
            }
        } finally {
            left.clear();
        }
    }

    private static RuntimeException unwrapped(CompletionException e) {
        return switch (e.getCause()) {
            case RuntimeException failure -> failure;
            case Error error -> throw error;
            case null, default -> e;
        };
    }
}
