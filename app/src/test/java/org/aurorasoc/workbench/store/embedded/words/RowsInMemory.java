package org.aurorasoc.workbench.store.embedded.words;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Stands for the database: traced rows with the history of their changes.
final class RowsInMemory implements TracedRows {
    private record Row(int length, byte[] words) {}

    private record Step(long at, boolean emptied, Set<String> ids) {}

    private final Map<String, Row> rows;
    private final List<Step> history;
    private long clock;
    private int wholeReadings;

    RowsInMemory() {
        this(new TreeMap<>(), new ArrayList<>(), 1_000);
    }

    private RowsInMemory(Map<String, Row> rows, List<Step> history, long clock) {
        this.rows = rows;
        this.history = history;
        this.clock = clock;
    }

    RowsInMemory copy() {
        return new RowsInMemory(new TreeMap<>(rows), new ArrayList<>(history), clock + 500);
    }

    /// How often everything was read: that files were of no use.
    int wholeReadings() {
        return wholeReadings;
    }

    void put(String id, Map<String, Integer> counts) {
        int length = counts.values().stream().mapToInt(Integer::intValue).sum();
        rows.put(id, new Row(length, Traced.words(counts)));
        step(false, Set.of(id));
    }

    void remove(String id) {
        rows.remove(id);
        step(false, Set.of(id));
    }

    void empty() {
        rows.clear();
        step(true, Set.of());
    }

    private void step(boolean emptied, Set<String> ids) {
        history.add(new Step(clock++, emptied, ids));
    }

    @Override
    public long lastChange() {
        return history.size();
    }

    @Override
    public long timeOf(long change) {
        return change < 1 || change > history.size()
                ? -1
                : history.get((int) change - 1).at();
    }

    @Override
    public Since since(String collection, long change) {
        Set<String> ids = new HashSet<>();
        boolean emptied = false;
        for (Step step : history.subList((int) change, history.size())) {
            ids.addAll(step.ids());
            emptied |= step.emptied();
        }
        return new Since(emptied, ids);
    }

    @Override
    public void all(String collection, Reader reader) {
        wholeReadings++;
        rows.forEach((id, row) -> reader.entry(id, row.length(), row.words()));
    }

    @Override
    public void some(String collection, Collection<String> sourceIds, Reader reader) {
        Map<String, Row> found = new HashMap<>(rows);
        found.keySet().retainAll(sourceIds);
        found.forEach((id, row) -> reader.entry(id, row.length(), row.words()));
    }
}
