package org.aurorasoc.workbench.store.embedded;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.aurorasoc.workbench.domain.Filter;
import org.aurorasoc.workbench.task.CancelToken;

/// Sorts out the rows that a filter may let pass, without reading payloads: their [Traits] are read at a collection's
/// first filtered search and kept in memory.
final class FilterTraits {
    private final LiveRows live;

    FilterTraits(LiveRows live) {
        this.live = live;
    }

    Candidates candidates(
            Connection connection, CollectionRows rows, List<RowGroup> groups, Filter filter, CancelToken cancel)
            throws SQLException {
        if (filter.isNone()) {
            return everyRow(groups);
        }
        learn(connection, rows, cancel);
        TraitFilter quick = new TraitFilter(filter);
        int[] slots = new int[groups.stream().mapToInt(RowGroup::size).sum()];
        int count = 0;
        for (RowGroup group : groups) {
            for (int i = 0; i < group.size(); i++) {
                if (quick.mayMatch(live.traits(group.slotAt(i)))) {
                    slots[count++] = group.slotAt(i);
                }
            }
        }
        return new Candidates(slots, count);
    }

    static Candidates everyRow(List<RowGroup> groups) {
        if (groups.size() == 1) {
            return new Candidates(groups.getFirst().slots(), groups.getFirst().size());
        }
        int[] slots = new int[groups.stream().mapToInt(RowGroup::size).sum()];
        int count = 0;
        for (RowGroup group : groups) {
            System.arraycopy(group.slots(), 0, slots, count, group.size());
            count += group.size();
        }
        return new Candidates(slots, count);
    }

    private void learn(Connection connection, CollectionRows rows, CancelToken cancel) throws SQLException {
        if (rows.traitsKnown()) {
            return;
        }
        synchronized (rows) {
            if (!rows.traitsKnown()) {
                EntryTable.payloads(connection, rows.name(), (slot, payload, createdAt) -> {
                    cancel.throwIfCancelled();
                    live.traits(slot, Traits.of(payload, createdAt));
                });
                rows.traitsAreKnown();
            }
        }
    }
}
