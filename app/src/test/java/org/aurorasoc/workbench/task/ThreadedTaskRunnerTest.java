package org.aurorasoc.workbench.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.aurorasoc.workbench.error.NotFoundException;
import org.aurorasoc.workbench.error.StoreUnavailableException;
import org.aurorasoc.workbench.error.UnexpectedException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class ThreadedTaskRunnerTest {
    /// The screen: a queue that the test works off, as the toolkit's thread does.
    private final BlockingQueue<Runnable> screen = new LinkedBlockingQueue<>();

    private final ThreadedTaskRunner runner = new ThreadedTaskRunner(screen::add);
    private final List<Object> outcomes = new ArrayList<>();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch mayEnd = new CountDownLatch(1);

    @AfterEach
    void close() {
        mayEnd.countDown();
        runner.close();
    }

    @Test
    void theValueArrivesOnTheScreen() throws InterruptedException {
        runner.submit(
                TaskGroup.IO,
                "test",
                (token, progress) -> Thread.currentThread().getName(),
                outcomes::add);

        assertThat(outcomes).isEmpty();
        showNext();
        assertThat(outcomes)
                .singleElement()
                .isInstanceOfSatisfying(
                        Outcome.Done.class,
                        done -> assertThat(done.value()).asString().startsWith("io-"));
    }

    @Test
    void aTaskMayWaitForTheOthersButNotForever() throws InterruptedException {
        runner.submit(TaskGroup.IO, "other", (_, _) -> mayEnd.await(10, TimeUnit.SECONDS), _ -> outcomes.add("other"));
        TaskRunner.Work<String> impatient = (_, _) -> {
            runner.awaitOthers(Duration.ofMillis(1));
            return "impatient";
        };
        TaskRunner.Work<String> patient = (_, _) -> {
            begun.countDown();
            runner.awaitOthers(Duration.ofSeconds(10));
            return "patient";
        };
        runner.submit(TaskGroup.IO, "test", impatient, _ -> outcomes.add("impatient"));
        showNext();
        runner.submit(TaskGroup.IO, "test", patient, _ -> outcomes.add("patient"));
        assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
        mayEnd.countDown();
        showNext();
        showNext();

        assertThat(outcomes).containsExactly("impatient", "other", "patient");
    }

    @Test
    void anExpectedFailureArrivesAsItIs() throws InterruptedException {
        NotFoundException failure = new NotFoundException("No such case.", "");
        runner.submit(TaskGroup.IO, "test", (token, progress) -> raise(failure), outcomes::add);

        showNext();

        assertThat(outcomes).containsExactly(new Outcome.Failed<>(failure));
    }

    @Test
    void anythingElseThatIsThrownIsAFault() throws InterruptedException {
        List<Throwable> faults =
                List.of(new IllegalStateException("x"), new IOException("x"), new StackOverflowError("x"));
        for (Throwable fault : faults) {
            runner.submit(TaskGroup.EMBED, "test", (token, progress) -> raise(fault), outcomes::add);
            showNext();
        }

        assertThat(outcomes)
                .hasSize(3)
                .allSatisfy(outcome -> assertThat(outcome)
                        .isInstanceOfSatisfying(
                                Outcome.Failed.class,
                                failed -> assertThat(failed.cause()).isInstanceOf(UnexpectedException.class)));
        assertThat(outcomes.stream().map(o -> ((Outcome.Failed<?>) o).cause().getCause()))
                .isEqualTo(faults);
    }

    @Test
    void aRunningTaskThatNoticesTheCancelIsCancelled() throws InterruptedException {
        TaskHandle handle = runner.submit(TaskGroup.IO, "test", this::waitThenAsk, outcomes::add);
        begun.await();

        handle.cancel();
        mayEnd.countDown();

        showNext();
        assertThat(outcomes).containsExactly(new Outcome.Cancelled<>());
    }

    @Test
    void whatBreaksAfterTheCancelIsTheCancel() throws InterruptedException {
        TaskHandle handle = runner.submit(
                TaskGroup.IO,
                "test",
                (token, progress) -> {
                    waitForEnd();
                    return raise(new StoreUnavailableException("The statement was cut off.", ""));
                },
                outcomes::add);
        begun.await();

        handle.cancel();
        mayEnd.countDown();

        showNext();
        assertThat(outcomes).containsExactly(new Outcome.Cancelled<>());
    }

    @Test
    void whatWasFinishedInSpiteOfTheCancelStaysDone() throws InterruptedException {
        TaskHandle handle = runner.submit(
                TaskGroup.IO,
                "test",
                (token, progress) -> {
                    waitForEnd();
                    return "stored";
                },
                outcomes::add);
        begun.await();

        handle.cancel();
        mayEnd.countDown();

        showNext();
        assertThat(outcomes).containsExactly(new Outcome.Done<>("stored"));
    }

    @Test
    void aTaskThatStillWaitsIsCancelledAtOnceAndNeverRuns() throws InterruptedException {
        runner.submit(TaskGroup.EMBED, "long", this::waitThenAsk, outcomes::add);
        begun.await();
        TaskHandle waiting = runner.submit(TaskGroup.EMBED, "test", (token, progress) -> "ran", outcomes::add);

        waiting.cancel();

        showNext();
        assertThat(outcomes).containsExactly(new Outcome.Cancelled<>());
        mayEnd.countDown();
        showNext();
        assertThat(outcomes).containsExactly(new Outcome.Cancelled<>(), new Outcome.Done<>("asked"));
        runner.close();
        assertThat(screen).isEmpty();
    }

    @Test
    void manyStepsBecomeOneUpdateOfTheNewest() throws InterruptedException {
        List<Long> shown = new ArrayList<>();
        runner.submit(
                TaskGroup.IO,
                "test",
                (token, progress) -> {
                    for (long i = 1; i <= 100_000; i++) {
                        progress.step(i, 100_000);
                    }
                    waitForEnd();
                    progress.step(-1, -1);
                    return "done";
                },
                (done, total) -> shown.add(done),
                outcomes::add);
        begun.await();

        assertThat(screen).hasSize(1);
        showNext();
        assertThat(shown).containsExactly(100_000L);
        mayEnd.countDown();
        Runnable update = next();
        Runnable outcome = next();
        update.run();
        outcome.run();
        assertThat(outcomes).containsExactly(new Outcome.Done<>("done"));
        assertThat(shown).as("nothing is shown once the outcome is known").doesNotContain(-1L);
    }

    @Test
    void closingCancelsAllAndEachHasItsOutcome() throws InterruptedException {
        runner.submit(
                TaskGroup.EMBED,
                "long",
                (token, progress) -> {
                    CountDownLatch cancelled = new CountDownLatch(1);
                    token.onCancel(cancelled::countDown);
                    begun.countDown();
                    cancelled.await();
                    token.throwIfCancelled();
                    return "never";
                },
                outcomes::add);
        runner.submit(TaskGroup.EMBED, "waiting", (token, progress) -> "never", outcomes::add);
        begun.await();

        runner.close();
        runner.submit(TaskGroup.IO, "late", (token, progress) -> "never", outcomes::add);

        showNext();
        showNext();
        showNext();
        assertThat(outcomes).hasSize(3).allMatch(new Outcome.Cancelled<>()::equals);
        assertThat(screen).isEmpty();
    }

    @Test
    void aDelayedActionRunsOnTheScreenUnlessCancelled() throws InterruptedException {
        runner.later(Duration.ofMillis(1), () -> outcomes.add("first")).cancel();
        runner.later(Duration.ofMillis(2), () -> outcomes.add("second"));

        showNext();
        showNext();

        assertThat(outcomes).containsExactly("second");
    }

    @Test
    void tenRunnersLeaveNoThreadBehind() throws InterruptedException {
        for (int i = 0; i < 10; i++) {
            try (ThreadedTaskRunner one = new ThreadedTaskRunner(Runnable::run)) {
                one.submit(TaskGroup.IO, "test", (token, progress) -> "ran", outcome -> {});
                one.submit(TaskGroup.EMBED, "test", (token, progress) -> "ran", outcome -> {});
            }
        }
        runner.close();
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().matches("(io|embed)-\\d+")) {
                assertThat(thread.join(Duration.ofSeconds(5)))
                        .as(thread.getName())
                        .isTrue();
            }
        }
    }

    private String waitThenAsk(CancelToken token, ProgressSink progress) throws InterruptedException {
        waitForEnd();
        token.throwIfCancelled();
        return "asked";
    }

    private void waitForEnd() throws InterruptedException {
        begun.countDown();
        mayEnd.await();
    }

    private void showNext() throws InterruptedException {
        next().run();
    }

    private Runnable next() throws InterruptedException {
        Runnable next = screen.poll(10, TimeUnit.SECONDS);
        assertThat(next).as("something comes to the screen").isNotNull();
        return next;
    }

    /// Throws what a lambda may not.
    private static String raise(Throwable fault) throws Exception {
        if (fault instanceof Error error) {
            throw error;
        }
        throw (Exception) fault;
    }
}
