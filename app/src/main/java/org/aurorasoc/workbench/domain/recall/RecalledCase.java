package org.aurorasoc.workbench.domain.recall;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.aurorasoc.workbench.domain.CaseRecord;
import org.aurorasoc.workbench.domain.OutcomeAliases;
import org.aurorasoc.workbench.domain.OutcomeClass;
import org.aurorasoc.workbench.domain.StoredEntry;

/// A past case in an answer.
///
/// @param score the cosine with the question's best window; empty where another model embedded the row
/// @param window which of the question's windows that was, from 0
/// @param pinned it shares a rare indicator, so stands first
/// @param linked an analyst linked it to the question
/// @param fused the sum of its legs' parts
/// @param legs by which legs it was found, at what place
/// @param shared what it shares with the question, as far as that counts
public record RecalledCase(
        StoredEntry entry,
        OptionalDouble score,
        int window,
        boolean pinned,
        boolean linked,
        double fused,
        Map<Leg, LegPart> legs,
        List<SharedToken> shared,
        OutcomeClass outcome) {
    public RecalledCase {
        shared = List.copyOf(shared);
    }

    /// A case that no search brought up.
    public static RecalledCase alone(
            StoredEntry entry, Optional<AskedQuestion.Nearness> near, OutcomeAliases outcomes) {
        CaseRecord record = new CaseRecord(entry.key().sourceId(), entry.payload());
        return new RecalledCase(
                entry,
                near.map(each -> OptionalDouble.of(each.score())).orElse(OptionalDouble.empty()),
                0,
                false,
                false,
                0,
                Map.of(),
                List.of(),
                outcomes.classOf(record.outcome()));
    }

    public CaseRecord record() {
        return new CaseRecord(entry.key().sourceId(), entry.payload());
    }
}
