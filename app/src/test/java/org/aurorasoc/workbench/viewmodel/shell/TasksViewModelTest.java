package org.aurorasoc.workbench.viewmodel.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.aurorasoc.workbench.error.StoreUnavailableException;
import org.aurorasoc.workbench.memory.TenCases;
import org.aurorasoc.workbench.task.ManualTaskRunner;
import org.aurorasoc.workbench.task.ProgressSink;
import org.aurorasoc.workbench.viewmodel.TestWorkplace;
import org.aurorasoc.workbench.viewmodel.Workplace;
import org.junit.jupiter.api.Test;

class TasksViewModelTest {
    private final ManualTaskRunner runner = new ManualTaskRunner();
    private Instant now = TenCases.TODAY;
    private final InstantSource ticking = () -> now;
    private final Workplace place = new TestWorkplace(
                    () -> {
                        throw new AssertionError("Tasks need no service");
                    },
                    runner,
                    ticking.withZone(ZoneOffset.UTC))
            .place();
    private final TasksViewModel model = new TasksViewModel(place);
    private String seen = "";

    private void start(String title, Consumer<ProgressSink> work) {
        place.tasks()
                .start(
                        title,
                        "test",
                        (_, progress) -> {
                            work.accept(progress);
                            return true;
                        },
                        _ -> {});
    }

    private void pass(int seconds) {
        now = now.plusSeconds(seconds);
        model.tick();
    }

    private String detail() {
        return model.lines().getFirst().detailProperty().get();
    }

    @Test
    void howFarAndHowLongYetIsSaidFromItsOwnPace() {
        start("Import", progress -> {
            progress.step(410, 1000);
            pass(26);
            seen = model.summaryProperty().get() + " / " + detail();
        });
        runner.runAll();
        assertThat(seen).isEqualTo("Import 41 % · 37 s / 410 of 1,000 · 16 a second · 37 s left");
    }

    @Test
    void theBuildingOfAnIndexHasAPaceOfItsOwn() {
        start("Import", progress -> {
            progress.step(1000, 1000);
            pass(60);
            progress.index(0, -1);
            pass(1);
            seen = model.summaryProperty().get() + " / " + detail();
            progress.index(410, 1000);
            pass(25);
            seen += " / " + model.summaryProperty().get() + " / " + detail();
        });
        runner.runAll();
        assertThat(seen)
                .isEqualTo("Import: index · 1 s / Building the index · Working 1 s / Import: index 41 % · 37 s"
                        + " / Building the index · 410 of 1,000 · 16 a second · 37 s left");
    }

    @Test
    void whatIsToBeKnownBesidesStandsUnderHowItEnded() {
        List<String> notes = new ArrayList<>();
        place.tasks()
                .start("Import", "test", (_, _) -> notes.add("The index\u202E stands again."), () -> notes, _ -> {});
        runner.runAll();
        assertThat(detail()).isEqualTo("Done after 0 s\nThe index[U+202E] stands again.");
    }

    @Test
    void noTimeIsGuessedBeforeThereIsAPace() {
        start("Import", progress -> {
            progress.step(1, 1000);
            seen = model.summaryProperty().get() + " / " + detail();
        });
        runner.runAll();
        assertThat(seen).isEqualTo("Import 0 % / 1 of 1,000");
    }

    @Test
    void anUnknownEndSaysTheTimeThatHasPassed() {
        start("Map", _ -> {});
        pass(3);
        assertThat(model.summaryProperty().get()).isEqualTo("Map · 3 s");
        assertThat(detail()).isEqualTo("Working 3 s");
        assertThat(model.lines().getFirst().fractionProperty().get()).isNegative();
    }

    @Test
    void severalAreTheOldestAndHowManyMore() {
        start("Import", _ -> {});
        start("Map", _ -> {});
        assertThat(model.summaryProperty().get()).isEqualTo("Import · 0 s · 1 more");
        assertThat(model.lines()).extracting(TaskLine::title).containsExactly("Map", "Import");
    }

    @Test
    void howATaskEndedStaysUntilItIsTidiedAway() {
        start("Import", _ -> now = now.plus(Duration.ofMinutes(2)));
        runner.runAll();
        pass(60);
        assertThat(detail()).isEqualTo("Done after 2 min");
        assertThat(model.summaryProperty().get()).isEmpty();
        model.tidy();
        assertThat(model.lines()).isEmpty();
    }

    @Test
    void aFailureSaysWhyAndWhatMendsIt() {
        start("Import", _ -> {
            throw new StoreUnavailableException("db1 does not answer.", "Check the network.");
        });
        runner.runAll();
        assertThat(detail()).isEqualTo("db1 does not answer. Check the network.");
        assertThat(model.lines().getFirst().runningProperty().get()).isFalse();
    }

    @Test
    void aTaskThatIsStoppedSaysWhatStays() {
        start("Import", _ -> {});
        model.lines().getFirst().cancel();
        runner.runAll();
        assertThat(detail()).isEqualTo("Stopped. What was finished stays.");
    }
}
