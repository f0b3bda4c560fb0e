package org.aurorasoc.workbench.store.embedded;

import java.util.List;
import org.aurorasoc.workbench.store.Change;

/// What is known in memory of the rows, brought up to date with each unit that was committed.
record Published(Directory directory, WordIndexes words, CollectionCounts counts) {
    /// To be called while nobody reads.
    void publish(ChangeUnit unit, List<Change> changes) {
        directory.publish(unit.events());
        words.publish(unit.traceEvents());
        counts.forget(changes.stream()
                .filter(Change::isCounted)
                .map(Change::collection)
                .distinct()
                .toList());
    }
}
