package org.aurorasoc.workbench.task;

import org.aurorasoc.workbench.error.WorkbenchException;

/// How a task ended. Each task has exactly one.
public sealed interface Outcome<T> {
    record Done<T>(T value) implements Outcome<T> {}

    record Failed<T>(WorkbenchException cause) implements Outcome<T> {}

    record Cancelled<T>() implements Outcome<T> {}
}
