package org.aurorasoc.workbench.viewmodel;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// What can be taken back, the newest first, and done again. A new step forgets what was taken back before it. Lives
/// on the interface thread.
public final class UndoStack {
    private static final int KEPT = 50;

    private final Deque<Step> done = new ArrayDeque<>();
    private final Deque<Step> undone = new ArrayDeque<>();

    private record Step(String label, Runnable undo, Runnable redo) {}

    public void push(String label, Runnable undo, Runnable redo) {
        done.push(new Step(label, undo, redo));
        undone.clear();
        if (done.size() > KEPT) {
            done.removeLast();
        }
    }

    /// Takes the newest back and names it; empty when there was none.
    public Optional<String> undo() {
        Optional<Step> step = Optional.ofNullable(done.poll());
        step.ifPresent(taken -> {
            undone.push(taken);
            taken.undo().run();
        });
        return step.map(Step::label);
    }

    /// Does again what was taken back last and names it.
    public Optional<String> redo() {
        Optional<Step> step = Optional.ofNullable(undone.poll());
        step.ifPresent(taken -> {
            done.push(taken);
            taken.redo().run();
        });
        return step.map(Step::label);
    }
}
