package org.aurorasoc.workbench.service.why;

import java.util.Collection;
import java.util.OptionalLong;
import org.aurorasoc.workbench.domain.CollectionName;
import org.aurorasoc.workbench.domain.reasons.Why.Counts;
import org.aurorasoc.workbench.domain.trace.Token;
import org.aurorasoc.workbench.store.TraceIndex;

/// In how many cases shared tokens stand; the cases are counted once.
final class TokenCounts {
    private final TraceIndex index;
    private OptionalLong cases = OptionalLong.empty();

    TokenCounts(TraceIndex index) {
        this.index = index;
    }

    Counts of(Collection<Token> tokens) {
        if (index.unavailable().isPresent()) {
            return Counts.UNKNOWN;
        }
        if (cases.isEmpty()) {
            cases = OptionalLong.of(index.counts(CollectionName.CASES).traced());
        }
        return new Counts(cases, index.entriesWithTokens(CollectionName.CASES, tokens));
    }
}
