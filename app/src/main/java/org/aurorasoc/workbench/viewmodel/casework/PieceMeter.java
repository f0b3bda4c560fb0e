package org.aurorasoc.workbench.viewmodel.casework;

import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.aurorasoc.workbench.domain.EmbeddedTextRule;
import org.aurorasoc.workbench.i18n.Messages;
import org.aurorasoc.workbench.service.EmbeddingService;
import org.aurorasoc.workbench.service.EmbeddingService.Vectors;
import org.aurorasoc.workbench.task.Outcome;
import org.aurorasoc.workbench.task.ProgressSink;
import org.aurorasoc.workbench.task.TaskGroup;
import org.aurorasoc.workbench.task.TaskHandle;
import org.aurorasoc.workbench.task.TaskRunner;
import org.aurorasoc.workbench.viewmodel.Errand;
import org.aurorasoc.workbench.viewmodel.Workplace;
import org.jspecify.annotations.Nullable;

/// How much of a text the model will read, counted by the model's own tokenizer a moment after the typing pauses.
public final class PieceMeter implements AutoCloseable {
    private static final int WINDOW = 256;
    private static final Duration PAUSE = Duration.ofMillis(300);

    private final Supplier<EmbeddingService> embedding;
    private final TaskRunner runner;
    private final Errand errand;
    private final Messages messages;
    private final ReadOnlyObjectWrapper<Reading> reading = new ReadOnlyObjectWrapper<>(Reading.NONE);
    private @Nullable TaskHandle waiting;

    /// @param share how full the model's window is, 0 to 1; empty where there is no window to fill
    /// @param cut that the text is longer than the model reads
    /// @param meaning that the text's vector will be of its meaning
    public record Reading(String text, OptionalDouble share, boolean cut, boolean meaning) {
        static final Reading NONE = new Reading("", OptionalDouble.of(0), false, true);
    }

    PieceMeter(Workplace place) {
        embedding = () -> place.services().get().embedding();
        runner = place.runner();
        errand = new Errand(runner);
        messages = place.messages();
    }

    public ReadOnlyObjectProperty<Reading> readingProperty() {
        return reading.getReadOnlyProperty();
    }

    void read(String text) {
        if (waiting != null) {
            waiting.cancel();
        }
        waiting = runner.later(PAUSE, () -> count(text));
    }

    private void count(String text) {
        if (text.isBlank()) {
            errand.cancel();
            reading.set(Reading.NONE);
            return;
        }
        errand.run(
                TaskGroup.EMBED,
                "pieces",
                (cancel, _) -> embedding.get().embed(List.of(text), cancel, ProgressSink.SILENT),
                outcome -> show(outcome, text.length() > EmbeddedTextRule.MOST_READ));
    }

    private void show(Outcome<Vectors> outcome, boolean atLeast) {
        if (outcome instanceof Outcome.Done<Vectors>(var vectors)) {
            int pieces = vectors.texts().getFirst().pieces();
            boolean cut = pieces > WINDOW;
            if (!vectors.degradedReason().isEmpty() || pieces == 0) {
                reading.set(new Reading(messages.text("closing.meter.hash"), OptionalDouble.empty(), false, false));
            } else {
                String key = cut ? atLeast ? "closing.meter.least" : "closing.meter.cut" : "closing.meter";
                double share = Math.min(1, pieces / (double) WINDOW);
                reading.set(new Reading(messages.text(key, pieces, WINDOW), OptionalDouble.of(share), cut, true));
            }
        }
    }

    @Override
    public void close() {
        if (waiting != null) {
            waiting.cancel();
        }
        errand.close();
    }
}
