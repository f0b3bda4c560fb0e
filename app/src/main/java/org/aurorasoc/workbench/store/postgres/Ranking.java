package org.aurorasoc.workbench.store.postgres;

import java.util.List;
import org.aurorasoc.workbench.domain.CodePoints;
import org.aurorasoc.workbench.domain.Hit;
import org.aurorasoc.workbench.domain.SearchRequest;

/// The one score of the product decides: recomputed from the stored floats, sorted, cut.
final class Ranking {
    private Ranking() {}

    private record Scored(StoredRow row, double score) {
        Hit hit() {
            return new Hit(row.entry(), score);
        }

        int compare(Scored other) {
            int byScore = Double.compare(other.score, score);
            return byScore != 0
                    ? byScore
                    : CodePoints.ORDER.compare(
                            row.key().sourceId(), other.row.key().sourceId());
        }
    }

    /// Only the rows given back have their payload read.
    static List<Hit> of(List<StoredRow> near, SearchRequest request, ProbeVector probe) {
        return near.stream()
                .filter(row -> probe.model().ranks(row.model()))
                .map(row -> new Scored(row, probe.embedding().cosine(row.embedding())))
                .filter(scored -> scored.score() >= request.minimumScore())
                .sorted(Scored::compare)
                .limit(request.k())
                .map(Scored::hit)
                .toList();
    }
}
