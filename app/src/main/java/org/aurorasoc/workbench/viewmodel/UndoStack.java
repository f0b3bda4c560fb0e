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

    private record Step(String label, Runnable undo, Optional<Runnable> redo) {}

    public void push(String label, Runnable undo, Runnable redo) {
        push(new Step(label, undo, Optional.of(redo)));
    }

    /// What can be taken back, but is not done again by a key: it is asked for anew.
    public void pushOnce(String label, Runnable undo) {
        push(new Step(label, undo, Optional.empty()));
    }

    private void push(Step step) {
        done.push(step);
        undone.clear();
        if (done.size() > KEPT) {
            done.removeLast();
        }
    }

    /// What was done cannot be taken back any more.
    public void forget() {
        done.clear();
        undone.clear();
    }

    /// Takes the newest back and names it; empty when there was none.
    public Optional<String> undo() {
        Optional<Step> step = Optional.ofNullable(done.poll());
        step.ifPresent(taken -> {
            if (taken.redo().isPresent()) {
                undone.push(taken);
            }
            taken.undo().run();
        });
        return step.map(Step::label);
    }

    /// Does again what was taken back last and names it.
    public Optional<String> redo() {
        Optional<Step> step = Optional.ofNullable(undone.poll());
        step.ifPresent(taken -> {
            done.push(taken);
            taken.redo().ifPresent(Runnable::run);
        });
        return step.map(Step::label);
    }
}
