package org.aurorasoc.workbench.viewmodel.recall;

import java.util.Set;
import org.aurorasoc.workbench.i18n.Messages;

/// By what the shown rows are ordered, named.
///
/// @param note that the similarity beside each row has no part in it; empty where it has, or is plainly another one
public record ListOrder(String name, String note) {
    private static final Set<LegChoice> WITHOUT_MEANING = Set.of(LegChoice.WORDS, LegChoice.INDICATORS);

    static ListOrder of(RowOrder order, RecallPage page, Messages messages) {
        if (order != RowOrder.COMBINED) {
            return new ListOrder(messages.text("list.order." + order.key()), "");
        }
        String name = messages.text("list.order.by." + page.leg().key());
        boolean misleads = WITHOUT_MEANING.contains(page.leg()) && !page.rows().isEmpty();
        return new ListOrder(
                name, misleads ? messages.text("list.order.note." + page.leg().key()) : "");
    }

    /// What the menu calls it.
    static String choice(RowOrder order, RecallPage page, Messages messages) {
        String key = order == RowOrder.COMBINED ? "by." + page.leg().key() : order.key();
        return messages.text("list.order.menu." + key);
    }
}
