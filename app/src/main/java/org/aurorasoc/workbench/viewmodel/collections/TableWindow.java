package org.aurorasoc.workbench.viewmodel.collections;

import java.util.ArrayList;
import java.util.List;

/// The few rows of a collection that are in memory, around what is on screen.
///
/// @param first the position of the first of them among all that are wanted, -1 while it is not known
public record TableWindow(List<TableRow> rows, long first, boolean hasBefore, boolean hasAfter) {
    static final TableWindow EMPTY = new TableWindow(List.of(), 0, false, false);

    public TableWindow {
        rows = List.copyOf(rows);
    }

    /// With a page after the last row, and no more rows than `most`: the first ones go.
    TableWindow withAfter(List<TableRow> page, boolean more, int most) {
        List<TableRow> all = joined(rows, page);
        int dropped = Math.max(0, all.size() - most);
        return new TableWindow(
                all.subList(dropped, all.size()), first < 0 ? -1 : first + dropped, hasBefore || dropped > 0, more);
    }

    /// With a page before the first row; the last ones go.
    TableWindow withBefore(List<TableRow> page, boolean more, int most) {
        List<TableRow> all = joined(page, rows);
        int kept = Math.min(all.size(), most);
        long start = first < 0 ? -1 : Math.max(0, first - page.size());
        return new TableWindow(all.subList(0, kept), more ? start : 0, more, hasAfter || kept < all.size());
    }

    private static List<TableRow> joined(List<TableRow> some, List<TableRow> more) {
        List<TableRow> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }
}
