package org.aurorasoc.workbench.service.bench;

import java.time.Clock;
import java.util.function.Supplier;
import org.aurorasoc.workbench.domain.CollectionName;
import org.aurorasoc.workbench.domain.OutcomeAliases;
import org.aurorasoc.workbench.domain.trace.TraceReader;
import org.aurorasoc.workbench.service.recall.CollectionFacts;
import org.aurorasoc.workbench.service.recall.QuestionReader;
import org.aurorasoc.workbench.service.recall.RecallService;

/// The service that analysts ask, over the store of a stage as it is open now.
final class Asking {
    private final Stage stage;
    private final Supplier<TraceReader> traces;
    private final Clock clock;

    Asking(Stage stage, Supplier<TraceReader> traces, Clock clock) {
        this.stage = stage;
        this.traces = traces;
        this.clock = clock;
    }

    /// Knows nothing of the store yet.
    RecallService service() {
        QuestionReader questions =
                new QuestionReader(stage.store().vectors(), CollectionName.CASES, stage::embedder, traces.get());
        return new RecallService(stage.store(), questions, new CollectionFacts(clock), OutcomeAliases.USUAL);
    }

    /// Whether cases are found by words yet.
    boolean hasWords() {
        return stage.store().traces().counts(CollectionName.CASES).traced() > 0;
    }
}
