package org.aurorasoc.workbench.viewmodel.recall;

import java.util.ArrayList;
import java.util.List;
import org.aurorasoc.workbench.i18n.Messages;

/// Puts rows into an order. Cases that share a rare indicator stand first in each, under a title of their own.
final class RowArranger {
    private final Messages messages;

    RowArranger(Messages messages) {
        this.messages = messages;
    }

    /// `rows` as they were ranked.
    List<RecallRow> arranged(List<RecallRow> rows, RowOrder order) {
        List<RecallRow> pinned = sorted(rows, order, true);
        List<RecallRow> others = sorted(rows, order, false);
        List<RecallRow> all = new ArrayList<>(rows.size());
        String rest = pinned.isEmpty() ? "" : messages.text("list.group.nearest", others.size());
        add(all, pinned, messages.text("list.group.pinned", pinned.size()), rows.size());
        add(all, others, rest, rows.size());
        return List.copyOf(all);
    }

    private static List<RecallRow> sorted(List<RecallRow> rows, RowOrder order, boolean pinned) {
        return rows.stream()
                .filter(row -> row.hit().pinned() == pinned)
                .sorted(order.comparator())
                .toList();
    }

    private static void add(List<RecallRow> all, List<RecallRow> part, String title, int of) {
        for (int i = 0; i < part.size(); i++) {
            all.add(part.get(i).at(new RecallRow.Place(all.size() + 1, of, i == 0 ? title : "")));
        }
    }
}
