package org.aurorasoc.workbench.memory;

import java.time.Clock;
import org.aurorasoc.workbench.domain.OutcomeAliases;
import org.aurorasoc.workbench.domain.extract.Reading;
import org.aurorasoc.workbench.domain.extract.WarningList;
import org.aurorasoc.workbench.domain.trace.TraceReader;
import org.aurorasoc.workbench.embed.Embedder;
import org.aurorasoc.workbench.service.RecallService;
import org.aurorasoc.workbench.service.recall.CollectionFacts;
import org.aurorasoc.workbench.service.recall.QuestionReader;
import org.aurorasoc.workbench.store.OpenStore;
import org.aurorasoc.workbench.suffix.PublicSuffixSites;

/// Recall over a store of a test's choice.
public final class Recalling {
    private Recalling() {}

    public static RecallService over(OpenStore store, Embedder embedder, WarningList... lists) {
        return over(store, embedder, traces(lists));
    }

    public static RecallService over(OpenStore store, Embedder embedder, TraceReader traces) {
        return new RecallService(
                store,
                new QuestionReader(store.vectors(), () -> embedder, traces),
                new CollectionFacts(Clock.systemUTC()),
                OutcomeAliases.USUAL);
    }

    public static TraceReader traces(WarningList... lists) {
        return new TraceReader(Reading.with(lists), new PublicSuffixSites());
    }
}
