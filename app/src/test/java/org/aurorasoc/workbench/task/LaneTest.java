package org.aurorasoc.workbench.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.aurorasoc.workbench.error.InvalidInputException;
import org.junit.jupiter.api.Test;

class LaneTest {
    private final List<Integer> done = new CopyOnWriteArrayList<>();

    @Test
    void stepsAreDoneInOrderAndAllOfThemByTheEnd() {
        try (Lane lane = new Lane("test", 2, () -> {})) {
            for (int i = 0; i < 50; i++) {
                int step = i;
                lane.submit(() -> done.add(step));
            }
            lane.drain();
            assertThat(done).hasSize(50).isSorted();
        }
    }

    @Test
    void whoeverHandsInWaitsWhileTooManyAreInHand() throws InterruptedException {
        CountDownLatch go = new CountDownLatch(1);
        Semaphore handedIn = new Semaphore(0);
        try (Lane lane = new Lane("test", 2, () -> {});
                Workers other = Workers.atMost(1, "other")) {
            other.execute(() -> {
                for (int i = 0; i < 3; i++) {
                    int step = i;
                    lane.submit(() -> {
                        await(go);
                        done.add(step);
                    });
                    handedIn.release();
                }
            });
            handedIn.acquire(2);
            assertThat(done).isEmpty();
            assertThat(handedIn.availablePermits()).isZero();
            go.countDown();
            handedIn.acquire();
        }
        assertThat(done).containsExactly(0, 1, 2);
    }

    @Test
    void theFirstFailureDropsWhatFollowsAndIsThrown() {
        AtomicBoolean told = new AtomicBoolean();
        CountDownLatch allIn = new CountDownLatch(1);
        InvalidInputException fault = new InvalidInputException("a", "b");
        try (Lane lane = new Lane("test", 3, () -> told.set(true))) {
            lane.submit(() -> done.add(1));
            lane.submit(() -> {
                await(allIn);
                throw fault;
            });
            lane.submit(() -> done.add(2));
            allIn.countDown();
            assertThatThrownBy(lane::drain).isSameAs(fault);
            assertThatThrownBy(() -> lane.submit(() -> done.add(3))).isSameAs(fault);
        }
        assertThat(told).isTrue();
        assertThat(done).containsExactly(1);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
