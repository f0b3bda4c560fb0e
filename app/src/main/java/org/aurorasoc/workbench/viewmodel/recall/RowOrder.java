package org.aurorasoc.workbench.viewmodel.recall;

import java.util.Comparator;
import java.util.OptionalDouble;
import org.aurorasoc.workbench.domain.AsciiCase;

/// In which order the shown rows stand. It changes neither how many there are nor which.
public enum RowOrder {
    COMBINED,
    SIMILARITY,
    NEWEST;

    private static final double NONE = -2;

    public String key() {
        return AsciiCase.lower(name());
    }

    public RowOrder next() {
        return values()[(ordinal() + 1) % values().length];
    }

    /// Equal ones stay as they were ranked.
    Comparator<RecallRow> comparator() {
        return switch (this) {
            case COMBINED -> (_, _) -> 0;
            case SIMILARITY ->
                Comparator.comparingDouble((RecallRow row) -> score(row.hit().score()))
                        .reversed();
            case NEWEST -> Comparator.comparing(RecallRow::storedAt).reversed();
        };
    }

    private static double score(OptionalDouble score) {
        return score.orElse(NONE);
    }
}
