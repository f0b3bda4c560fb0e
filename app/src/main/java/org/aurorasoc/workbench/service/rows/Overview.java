package org.aurorasoc.workbench.service.rows;

import java.util.List;
import java.util.OptionalLong;
import org.aurorasoc.workbench.domain.CollectionSummary;
import org.aurorasoc.workbench.domain.ModelId;

/// Every collection at a glance, the model that compares them, and what this user may do to them.
///
/// @param index how searches go through the rows; empty where the store does not say
public record Overview(
        List<Card> collections, ModelId model, boolean writable, boolean deletes, boolean embedded, String index) {
    public Overview {
        collections = List.copyOf(collections);
    }

    /// @param aboutBytes vectors and payloads, estimated from a few rows; absent where there was nothing to go by
    public record Card(CollectionSummary summary, OptionalLong aboutBytes) {
        public String name() {
            return summary.name();
        }
    }
}
