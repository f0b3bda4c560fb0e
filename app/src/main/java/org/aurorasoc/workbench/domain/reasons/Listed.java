package org.aurorasoc.workbench.domain.reasons;

import java.util.List;

/// The first of a list, and how many more it has.
public record Listed<T>(List<T> items, int more) {
    public Listed {
        items = List.copyOf(items);
    }

    static <T> Listed<T> of(List<T> all, int most) {
        List<T> first = all.subList(0, Math.min(most, all.size()));
        return new Listed<>(first, all.size() - first.size());
    }
}
