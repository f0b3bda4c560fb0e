package org.aurorasoc.workbench.task;

/// Hears how far a long work is. Called often and from the worker's thread, so it must be quick.
@FunctionalInterface
public interface ProgressSink {
    ProgressSink SILENT = (done, total) -> {};

    /// `total` is -1 while it is not known.
    void step(long done, long total);

    /// What is counted from here on is an index that is being built, in pieces of its own.
    default void indexing() {}
}
