package org.aurorasoc.workbench.viewmodel.tasks;

import java.time.Instant;
import org.aurorasoc.workbench.error.WorkbenchException;

/// How far a background task is.
public sealed interface TaskState {
    /// @param total -1 while it is not known
    record Running(long done, long total) implements TaskState {}

    /// The work is through but for an index that is being built, in pieces of its own.
    ///
    /// @param since when its building began
    record Indexing(Instant since, long done, long total) implements TaskState {}

    record Done() implements TaskState {}

    record Failed(WorkbenchException cause) implements TaskState {}

    record Cancelled() implements TaskState {}
}
