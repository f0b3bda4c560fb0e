package org.aurorasoc.workbench.task;

/// What kind of work it is, and so how much of it may run at once.
public enum TaskGroup {
    /// Waits for a store, a server or a file.
    IO(4),
    /// Looks now and then whether the memory answers: never waits behind other work, and nobody waits behind it.
    WATCH(1),
    /// Keeps the processor busy with the model; one at a time.
    EMBED(1),
    /// Goes on for minutes while its analyst does something else.
    LONG(2);

    private final int threads;

    TaskGroup(int threads) {
        this.threads = threads;
    }

    int threads() {
        return threads;
    }
}
