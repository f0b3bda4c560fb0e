package org.aurorasoc.workbench.viewmodel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class UndoStackTest {
    private final UndoStack undos = new UndoStack();
    private final List<String> did = new ArrayList<>();

    private void push(String name) {
        undos.push(name, () -> did.add("-" + name), () -> did.add("+" + name));
    }

    @Test
    void theNewestIsTakenBackFirstAndDoneAgainLast() {
        push("a");
        push("b");
        assertThat(undos.undo()).contains("b");
        assertThat(undos.undo()).contains("a");
        assertThat(undos.undo()).isEmpty();
        assertThat(undos.redo()).contains("a");
        assertThat(did).containsExactly("-b", "-a", "+a");
    }

    @Test
    void whatIsPushedOnceIsNotDoneAgain() {
        undos.pushOnce("a", () -> did.add("-a"));
        assertThat(undos.undo()).contains("a");
        assertThat(undos.redo()).isEmpty();
        assertThat(did).containsExactly("-a");
    }

    @Test
    void aNewStepForgetsWhatWasTakenBack() {
        push("a");
        undos.undo();
        push("b");
        assertThat(undos.redo()).isEmpty();
        assertThat(undos.undo()).contains("b");
    }
}
