package org.aurorasoc.workbench.task;

/// Hears how far a long work is. Called often and from the worker's thread, so it must be quick.
@FunctionalInterface
public interface ProgressSink {
    ProgressSink SILENT = (done, total) -> {};

    /// `total` is -1 while it is not known.
    void step(long done, long total);

    /// How far an index is that is built beside, in pieces of its own; `total` is -1 while it is not known.
    default void index(long done, long total) {}
}
