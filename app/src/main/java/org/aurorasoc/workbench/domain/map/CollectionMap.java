package org.aurorasoc.workbench.domain.map;

import java.time.Instant;
import java.util.List;
import org.aurorasoc.workbench.domain.ModelId;

/// A collection on a plane. Row, place and trust of one number belong together.
///
/// @param trust of ten neighbours, or empty while it was not weighed
public record CollectionMap(
        String collection, List<MapRow> rows, Placement places, List<Integer> trust, MapMethod method, Origin origin) {
    public CollectionMap {
        rows = List.copyOf(rows);
        trust = List.copyOf(trust);
    }

    /// @param stored rows of the collection that the model in use can compare
    /// @param leftOut rows of other models
    public record Origin(ModelId model, long seed, long stored, long leftOut, Instant made) {}

    public boolean isWeighed() {
        return !trust.isEmpty();
    }

    public int trustOf(int point) {
        return trust.isEmpty() ? Trust.UNKNOWN : trust.get(point);
    }

    public int typicalTrust() {
        return Trust.typical(trust.stream().mapToInt(Integer::intValue).toArray());
    }

    public boolean isSample() {
        return rows.size() < origin.stored();
    }
}
