package org.aurorasoc.workbench.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class TurnsTest {
    private final Turns turns = new Turns(1);

    @Test
    void whoCameFirstIsServedFirst() throws InterruptedException {
        List<Integer> served = Collections.synchronizedList(new ArrayList<>());
        List<Thread> waiting = new ArrayList<>();
        turns.take(() -> {
            for (int i = 0; i < 20; i++) {
                int number = i;
                Thread next = Thread.ofPlatform().start(() -> turns.take(() -> served.add(number)));
                waiting.add(next);
                while (next.getState() != Thread.State.WAITING) {
                    Thread.onSpinWait();
                }
            }
            return served.size();
        });
        for (Thread thread : waiting) {
            thread.join();
        }
        assertThat(served).hasSize(20).isSorted();
    }

    @Test
    void aSearchThatFailsGivesItsTurnBack() {
        assertThatThrownBy(() -> turns.take(() -> {
                    throw new IllegalStateException("failed");
                }))
                .hasMessage("failed");
        assertThat(turns.take(() -> 7)).isEqualTo(7);
    }
}
