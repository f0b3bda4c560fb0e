package org.aurorasoc.workbench.store.embedded;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.aurorasoc.workbench.domain.CodePoints;
import org.aurorasoc.workbench.domain.CollectionSummary;

/// How each collection stands, counted when first asked for and again only where something was written since.
final class CollectionCounts {
    private final LiveRows live;
    private final Map<String, CollectionSummary> counted = new ConcurrentHashMap<>();

    CollectionCounts(LiveRows live) {
        this.live = live;
    }

    /// To be called while nobody reads.
    void forget(Collection<String> changed) {
        changed.forEach(counted::remove);
    }

    /// To be called while no commit becomes visible.
    List<CollectionSummary> all(Connection connection) throws SQLException {
        List<CollectionSummary> summaries = new ArrayList<>();
        for (String name : live.collections()) {
            Optional<CollectionSummary> summary = Optional.ofNullable(counted.get(name));
            if (summary.isEmpty()) {
                summary = CollectionTable.summary(connection, name);
                summary.ifPresent(counting -> counted.put(name, counting));
            }
            summary.ifPresent(summaries::add);
        }
        summaries.sort(Comparator.comparing(CollectionSummary::name, CodePoints.ORDER));
        return summaries;
    }
}
