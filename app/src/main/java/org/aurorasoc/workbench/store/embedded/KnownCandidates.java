package org.aurorasoc.workbench.store.embedded;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aurorasoc.workbench.domain.Filter;

/// Which rows of a collection the filters asked last may let pass, until one of its rows changes: analysts ask many
/// questions under one filter, and looking at every row's traits costs more than the search of those that pass.
final class KnownCandidates {
    private final Map<Question, Candidates> known = new HashMap<>();
    private long held;

    private record Question(List<RowGroup> groups, Filter filter) {}

    synchronized Optional<Candidates> of(List<RowGroup> groups, Filter filter) {
        return Optional.ofNullable(known.get(new Question(groups, filter)));
    }

    /// Holds at most as many slots as there are rows: four bytes a row.
    synchronized Candidates keep(List<RowGroup> groups, Filter filter, Candidates candidates) {
        Candidates exact = new Candidates(Arrays.copyOf(candidates.slots(), candidates.count()), candidates.count());
        long rows = groups.stream().mapToLong(RowGroup::size).sum();
        if (held + exact.count() > rows) {
            forget();
        }
        if (known.put(new Question(List.copyOf(groups), filter), exact) == null) {
            held += exact.count();
        }
        return exact;
    }

    synchronized void forget() {
        known.clear();
        held = 0;
    }
}
