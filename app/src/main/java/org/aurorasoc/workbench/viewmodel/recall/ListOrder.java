package org.aurorasoc.workbench.viewmodel.recall;

import java.util.Set;
import org.aurorasoc.workbench.domain.EmbeddingQuality;
import org.aurorasoc.workbench.domain.recall.Leg;
import org.aurorasoc.workbench.i18n.Messages;
import org.aurorasoc.workbench.service.recall.RecallAnswer;

/// By what the shown rows are ordered, named.
///
/// @param note that the similarity beside each row has no part in it; empty where it has, or is plainly another one
public record ListOrder(String name, String note) {
    private static final String MUTE = "mute";
    private static final String HASH = "hash";
    private static final Set<String> WITHOUT_MEANING = Set.of(LegChoice.WORDS.key(), LegChoice.INDICATORS.key(), MUTE);

    static ListOrder of(RowOrder order, RecallPage page, Messages messages) {
        if (order != RowOrder.COMBINED) {
            return new ListOrder(messages.text("list.order." + order.key()), "");
        }
        String by = by(page);
        boolean misleads = WITHOUT_MEANING.contains(by) && !page.rows().isEmpty();
        return new ListOrder(
                messages.text("list.order.by." + by), misleads ? messages.text("list.order.note." + by) : "");
    }

    /// What the menu calls it.
    static String choice(RowOrder order, RecallPage page, Messages messages) {
        String key = order == RowOrder.COMBINED ? "by." + by(page) : order.key();
        return messages.text("list.order.menu." + key);
    }

    /// Without a model nothing is ordered by meaning, whatever was asked.
    private static String by(RecallPage page) {
        RecallAnswer answer = page.answer();
        if (answer == null || answer.quality() != EmbeddingQuality.LOW) {
            return page.leg().key();
        }
        return switch (page.leg()) {
            case ALL ->
                answer.unavailable().containsKey(Leg.MEANING)
                        ? MUTE
                        : page.leg().key();
            case MEANING -> HASH;
            case WORDS, INDICATORS -> page.leg().key();
        };
    }
}
