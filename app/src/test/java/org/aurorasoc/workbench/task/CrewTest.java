package org.aurorasoc.workbench.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import org.aurorasoc.workbench.error.CancelledException;
import org.junit.jupiter.api.Test;

class CrewTest {
    @Test
    void runsEveryStepOnceOnItsOwnNamedThreads() {
        Queue<String> threads = new ConcurrentLinkedQueue<>();
        AtomicInteger ran = new AtomicInteger();
        try (Crew crew = new Crew("rowers", 2)) {
            crew.run(Collections.nCopies(100, () -> {
                ran.incrementAndGet();
                threads.add(Thread.currentThread().getName());
            }));
        }
        assertThat(ran).hasValue(100);
        assertThat(threads).allMatch(name -> name.matches("rowers-[12]"));
    }

    @Test
    void worksOnTwoStepsAtOnce() {
        CyclicBarrier meeting = new CyclicBarrier(2);
        Runnable meets = () -> {
            try {
                meeting.await();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        };
        try (Crew crew = new Crew("rowers", 2)) {
            crew.run(List.of(meets, meets));
        }
        assertThat(meeting.isBroken()).isFalse();
    }

    @Test
    void theFirstFailureIsThrownAndDropsWhatHasNotBegun() {
        AtomicInteger ran = new AtomicInteger();
        List<Runnable> steps = new ArrayList<>();
        steps.add(() -> {
            throw new CancelledException();
        });
        steps.addAll(Collections.nCopies(50, ran::incrementAndGet));
        try (Crew crew = new Crew("rowers", 1)) {
            assertThatThrownBy(() -> crew.run(steps)).isInstanceOf(CancelledException.class);
            assertThat(ran).hasValue(0);
            crew.run(List.of(ran::incrementAndGet));
        }
        assertThat(ran).hasValue(1);
    }

    @Test
    void noThreadOutlivesIt() throws Exception {
        Queue<Thread> threads = new ConcurrentLinkedQueue<>();
        try (Crew crew = new Crew("rowers", 2)) {
            crew.run(Collections.nCopies(4, () -> threads.add(Thread.currentThread())));
        }
        assertThat(threads).isNotEmpty();
        for (Thread thread : threads) {
            assertThat(thread.join(Duration.ofSeconds(5))).isTrue();
        }
    }
}
