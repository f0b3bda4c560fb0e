package org.aurorasoc.workbench.store.embedded;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.aurorasoc.workbench.domain.Filter;
import org.aurorasoc.workbench.task.CancelToken;

/// Sorts out the rows that a filter may let pass, without reading payloads: their [Traits] are brought into
/// memory at a collection's first filtered search, from where they were kept or from payloads.
final class FilterTraits {
    /// Fewer are as quickly read from their payloads.
    private static final int WORTH_KEEPING = 1_000;
    /// A row by itself costs some times what it costs in a page.
    private static final int READ_ONE_BY_ONE = 4;

    private final LiveRows live;
    private final KeptTraits kept;

    FilterTraits(LiveRows live, KeptTraits kept) {
        this.live = live;
        this.kept = kept;
    }

    Candidates candidates(
            Connection connection, CollectionRows rows, List<RowGroup> groups, Filter filter, CancelToken cancel)
            throws SQLException {
        if (filter.isNone()) {
            return everyRow(groups);
        }
        learn(connection, rows, cancel);
        return rows.knownCandidates()
                .of(groups, filter)
                .orElseGet(() -> rows.knownCandidates().keep(groups, filter, passing(groups, filter)));
    }

    private Candidates passing(List<RowGroup> groups, Filter filter) {
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
                EntryTable.times(connection, rows.name(), this::recall);
                int lacking = readLacking(connection, rows, cancel);
                rows.traitsAreKnown();
                if (lacking >= WORTH_KEEPING) {
                    kept.keep();
                }
            }
        }
    }

    /// What was kept of a row holds while its time is the same.
    private void recall(int slot, Instant createdAt) {
        Traits traits = kept.at(slot);
        if (traits != null && traits.createdAt().equals(createdAt)) {
            live.traits(slot, traits);
        }
    }

    private int readLacking(Connection connection, CollectionRows rows, CancelToken cancel) throws SQLException {
        int[] lacking = rows.groups().stream()
                .flatMapToInt(group -> Arrays.stream(group.slots(), 0, group.size()))
                .filter(slot -> live.traits(slot) == null)
                .toArray();
        EntryTable.PayloadReader reader = (slot, payload, createdAt) -> {
            cancel.throwIfCancelled();
            live.traits(slot, Traits.of(payload, createdAt));
        };
        if (lacking.length > rows.size() / READ_ONE_BY_ONE) {
            EntryTable.payloads(connection, rows.name(), reader);
        } else {
            EntryTable.payloads(connection, lacking, reader);
        }
        return lacking.length;
    }
}
