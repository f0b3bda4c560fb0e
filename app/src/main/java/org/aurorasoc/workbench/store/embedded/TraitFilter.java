package org.aurorasoc.workbench.store.embedded;

import java.time.Instant;
import org.aurorasoc.workbench.domain.Filter;
import org.aurorasoc.workbench.domain.OutcomeAliases;
import org.aurorasoc.workbench.domain.OutcomeClass;
import org.aurorasoc.workbench.domain.OutcomeTest;
import org.jspecify.annotations.Nullable;

/// A filter as a quick test of [Traits].
final class TraitFilter {
    private final Filter filter;
    private final int[] wanted;

    TraitFilter(Filter filter) {
        this.filter = filter;
        this.wanted = PayloadMarks.required(filter);
    }

    boolean mayMatch(@Nullable Traits traits) {
        return traits != null
                && !(filter.withoutSamples() && traits.sample())
                && traits.isAnyOf(filter.severities())
                && isWanted(traits.outcome())
                && isInTime(traits.at())
                && traits.hasAll(wanted);
    }

    private boolean isWanted(OutcomeClass outcome) {
        OutcomeTest test = filter.outcome();
        return test == null || test.wanted() == outcome || !test.aliases().equals(OutcomeAliases.USUAL);
    }

    private boolean isInTime(Instant at) {
        return (filter.since() == null || !at.isBefore(filter.since()))
                && (filter.until() == null || at.isBefore(filter.until()));
    }
}
