package org.aurorasoc.workbench.viewmodel.tasks;

import org.aurorasoc.workbench.error.WorkbenchException;

/// How far a background task is.
public sealed interface TaskState {
    /// @param total -1 while it is not known
    record Running(long done, long total) implements TaskState {}

    record Done() implements TaskState {}

    record Failed(WorkbenchException cause) implements TaskState {}

    record Cancelled() implements TaskState {}
}
