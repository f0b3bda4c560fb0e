package org.aurorasoc.workbench.memory;

import java.time.Clock;
import org.aurorasoc.workbench.domain.CollectionName;
import org.aurorasoc.workbench.domain.OutcomeAliases;
import org.aurorasoc.workbench.domain.extract.TestTraces;
import org.aurorasoc.workbench.domain.extract.WarningList;
import org.aurorasoc.workbench.embed.Embedder;
import org.aurorasoc.workbench.service.recall.CollectionFacts;
import org.aurorasoc.workbench.service.recall.QuestionReader;
import org.aurorasoc.workbench.service.recall.RecallService;
import org.aurorasoc.workbench.store.OpenStore;

/// Recall over a store of a test's choice.
public final class Recalling {
    private Recalling() {}

    public static RecallService over(OpenStore store, Embedder embedder, WarningList... lists) {
        return new RecallService(
                store,
                new QuestionReader(store.vectors(), CollectionName.CASES, () -> embedder, TestTraces.with(lists)),
                new CollectionFacts(Clock.systemUTC()),
                OutcomeAliases.USUAL);
    }
}
