package org.aurorasoc.workbench.service.recall;

import java.util.Set;
import org.aurorasoc.workbench.domain.EmbeddingQuality;
import org.aurorasoc.workbench.domain.Filter;
import org.aurorasoc.workbench.domain.FilterRules;
import org.aurorasoc.workbench.domain.SearchRequest;
import org.aurorasoc.workbench.domain.StoredEntry;
import org.aurorasoc.workbench.domain.recall.AskedQuestion;
import org.aurorasoc.workbench.domain.recall.Fusion;
import org.aurorasoc.workbench.domain.recall.Leg;

/// What is to come back for a question.
///
/// @param collection where to look
/// @param leftOut ids that may not answer: the question's own case, and what an analyst called not related
/// @param linked ids that an analyst linked to the question
public record Wanted(
        AskedQuestion asked,
        String collection,
        Set<Leg> legs,
        int k,
        Filter filter,
        double minimumScore,
        Set<String> leftOut,
        Set<String> linked) {
    private static final double NO_MINIMUM = -1;
    /// In hash mode only an equal text is near for a reason; anything less is chance.
    private static final double EQUAL_TEXT = 0.999999;

    public Wanted {
        SearchRequest.checkK(k);
        legs = Set.copyOf(legs);
        leftOut = Set.copyOf(leftOut);
        linked = Set.copyOf(linked);
    }

    boolean isEveryLeg() {
        return legs.size() == Leg.values().length;
    }

    /// In hash mode nearness says nothing: among all legs, meaning may speak for an equal text only.
    boolean isMeaningMute() {
        return isEveryLeg() && asked.model().quality() == EmbeddingQuality.LOW;
    }

    double leastNear() {
        return isMeaningMute() ? Math.max(EQUAL_TEXT, minimumScore) : minimumScore;
    }

    /// How many of each leg are looked at.
    int depth() {
        return Math.max(Fusion.DEPTH, k);
    }

    boolean asksForSimilarity() {
        return minimumScore > NO_MINIMUM;
    }

    /// A row of another model has no similarity, so none that could reach a minimum.
    boolean accepts(StoredEntry row) {
        return !leftOut.contains(row.key().sourceId())
                && FilterRules.accepts(filter, row.payload(), row.createdAt())
                && (!asksForSimilarity()
                        || asked.nearness(row)
                                .filter(near -> near.score() >= minimumScore)
                                .isPresent());
    }
}
