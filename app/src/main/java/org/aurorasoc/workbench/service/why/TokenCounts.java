package org.aurorasoc.workbench.service.why;

import java.util.Collection;
import org.aurorasoc.workbench.domain.CollectionName;
import org.aurorasoc.workbench.domain.reasons.Why.Counts;
import org.aurorasoc.workbench.domain.recall.Rarity;
import org.aurorasoc.workbench.domain.trace.Token;
import org.aurorasoc.workbench.store.TraceIndex;
import org.jspecify.annotations.Nullable;

/// In how many cases shared tokens stand; the cases are counted once.
final class TokenCounts {
    private final TraceIndex index;
    private @Nullable Rarity rarity;

    TokenCounts(TraceIndex index) {
        this.index = index;
    }

    Counts of(Collection<Token> tokens) {
        if (index.unavailable().isPresent()) {
            return Counts.UNKNOWN;
        }
        Rarity known = rarity;
        if (known == null) {
            known = new Rarity(index.counts(CollectionName.CASES).traced());
            rarity = known;
        }
        return new Counts(true, known, index.entriesWithTokens(CollectionName.CASES, tokens));
    }
}
