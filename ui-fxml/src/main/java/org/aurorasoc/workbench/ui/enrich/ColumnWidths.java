package org.aurorasoc.workbench.ui.enrich;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.aurorasoc.workbench.i18n.Messages;
import org.aurorasoc.workbench.viewmodel.SentenceCase;
import org.aurorasoc.workbench.viewmodel.enrich.VerdictState;

/// How wide a column is at 100 % zoom: as drawn up, and wider where a language's own words need it. No word of ours is
/// cut to make room for a value, which can be.
final class ColumnWidths {
    private static final Font HEAD = Font.font("IBM Plex Sans SemiBold", 12);
    private static final Font WORDS = Font.font("IBM Plex Sans", 13);
    private static final Font NUMBERS = Font.font("IBM Plex Mono", 13);
    /// What stands beside the words: the padding of a cell, and a mark with its gap.
    private static final double PADDING = 20;
    private static final double MARK = 24;

    private final Map<Column, Double> least = new EnumMap<>(Column.class);

    ColumnWidths(Messages messages) {
        for (Column column : Column.values()) {
            if (column != Column.MARK) {
                needs(column, PADDING, HEAD, messages.text("enrich.column." + column.word()));
            }
        }
        Stream.of(VerdictState.values())
                .map(state -> SentenceCase.capitalised(messages.text("enrich.verdict." + state.word())))
                .forEach(word -> needs(Column.VERDICT, PADDING + MARK, WORDS, word));
        needs(Column.AGE, PADDING, NUMBERS, messages.text("age.now"));
        needs(Column.VALID, MARK, WORDS, messages.text("enrich.stale"));
    }

    private void needs(Column column, double beside, Font font, String word) {
        Text text = new Text(word);
        text.setFont(font);
        least.merge(column, Math.ceil(text.getLayoutBounds().getWidth()) + beside, Math::max);
    }

    double of(Column column, boolean isWide) {
        return Math.max(column.width(isWide), least.getOrDefault(column, 0.0));
    }
}
