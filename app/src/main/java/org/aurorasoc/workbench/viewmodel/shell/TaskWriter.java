package org.aurorasoc.workbench.viewmodel.shell;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aurorasoc.workbench.domain.VisibleText;
import org.aurorasoc.workbench.error.WorkbenchException;
import org.aurorasoc.workbench.i18n.Messages;
import org.aurorasoc.workbench.viewmodel.ErrorPresenter;
import org.aurorasoc.workbench.viewmodel.Problem;

/// Words for how far a task is. How long it takes yet is guessed from its own pace, and only once it has one.
final class TaskWriter {
    private static final Duration SOONEST_GUESS = Duration.ofSeconds(2);
    private static final long SECONDS_SHOWN_AS_SECONDS = 90;
    private static final long MINUTES_SHOWN_AS_MINUTES = 90;

    private final Messages messages;
    private final Clock clock;

    TaskWriter(Messages messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    /// "Import 41 % · 38 s": the time is what is left, or what has passed while nobody can tell.
    String shortly(String title, long done, long total, Duration elapsed) {
        if (total <= 0) {
            return messages.text("tasks.short.unknown", title, time(elapsed));
        }
        return canGuess(done, elapsed)
                ? messages.text("tasks.short", title, percent(done, total), time(left(done, total, elapsed)))
                : messages.text("tasks.short.begun", title, percent(done, total));
    }

    String running(long done, long total, Duration elapsed) {
        if (total <= 0) {
            return messages.text("tasks.running.unknown", time(elapsed));
        }
        return canGuess(done, elapsed)
                ? messages.text(
                        "tasks.running",
                        done,
                        total,
                        Math.round(done / seconds(elapsed)),
                        time(left(done, total, elapsed)))
                : messages.text("tasks.running.begun", done, total);
    }

    String indexOf(String title) {
        return messages.text("tasks.index.short", title);
    }

    String indexing(long done, long total, Duration elapsed) {
        return messages.text("tasks.index", running(done, total, elapsed));
    }

    /// A line each.
    String withNotes(String said, List<String> notes) {
        return Stream.concat(Stream.of(said), notes.stream().map(VisibleText::line))
                .collect(Collectors.joining("\n"));
    }

    String done(Duration elapsed) {
        return messages.text("tasks.done", time(elapsed));
    }

    String cancelled() {
        return messages.text("tasks.cancelled");
    }

    Problem problem(WorkbenchException cause) {
        return new ErrorPresenter(messages).present(cause);
    }

    private static boolean canGuess(long done, Duration elapsed) {
        return done > 0 && elapsed.compareTo(SOONEST_GUESS) >= 0;
    }

    private static long percent(long done, long total) {
        return Math.clamp(100 * done / total, 0, 100);
    }

    private static Duration left(long done, long total, Duration elapsed) {
        return Duration.ofSeconds(Math.round(seconds(elapsed) * Math.max(0, total - done) / done));
    }

    private static double seconds(Duration elapsed) {
        return elapsed.toMillis() / 1000.0;
    }

    private String time(Duration span) {
        if (span.toSeconds() < SECONDS_SHOWN_AS_SECONDS) {
            return messages.text("tasks.seconds", Math.max(0, span.toSeconds()));
        }
        return span.toMinutes() < MINUTES_SHOWN_AS_MINUTES
                ? messages.text("tasks.minutes", span.toMinutes())
                : messages.text("tasks.hours", span.toHours(), span.toMinutesPart());
    }
}
