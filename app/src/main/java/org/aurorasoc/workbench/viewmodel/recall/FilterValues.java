package org.aurorasoc.workbench.viewmodel.recall;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/// The filters that are set, each as the analyst wrote it, so that an age such as 30d stays one.
public record FilterValues(Map<FilterKind, String> texts) {
    public static final FilterValues NONE = new FilterValues(Map.of());

    public FilterValues {
        Map<FilterKind, String> ordered = new EnumMap<>(FilterKind.class);
        ordered.putAll(texts);
        texts = Collections.unmodifiableMap(ordered);
    }

    /// Empty where it is not set.
    public String text(FilterKind kind) {
        return texts.getOrDefault(kind, "");
    }

    public boolean has(FilterKind kind) {
        return texts.containsKey(kind);
    }

    /// An empty text takes the filter away.
    public FilterValues with(FilterKind kind, String text) {
        Map<FilterKind, String> changed = new EnumMap<>(FilterKind.class);
        changed.putAll(texts);
        if (text.isBlank()) {
            changed.remove(kind);
        } else {
            changed.put(kind, text.strip());
        }
        return new FilterValues(changed);
    }

    /// Without what leaves cases out.
    public FilterValues unfiltered() {
        return has(FilterKind.SHOW) ? NONE.with(FilterKind.SHOW, text(FilterKind.SHOW)) : NONE;
    }

    public boolean narrow() {
        return texts.keySet().stream().anyMatch(FilterKind::narrows);
    }
}
