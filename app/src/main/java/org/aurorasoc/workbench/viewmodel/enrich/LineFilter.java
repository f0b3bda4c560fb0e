package org.aurorasoc.workbench.viewmodel.enrich;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/// Which rows are shown. Of the verdicts an empty set means any.
///
/// @param type as the screen shows it, empty for any
/// @param words searched for in value, source and context
public record LineFilter(Set<VerdictState> verdicts, String type, String words) {
    public static final LineFilter ANY = new LineFilter(Set.of(), "", "");

    public LineFilter {
        verdicts = Set.copyOf(verdicts);
        words = words.strip().toLowerCase(Locale.ROOT);
    }

    public boolean isAny() {
        return equals(ANY);
    }

    LineFilter toggled(VerdictState state) {
        EnumSet<VerdictState> next = EnumSet.noneOf(VerdictState.class);
        next.addAll(verdicts);
        if (!next.remove(state)) {
            next.add(state);
        }
        return new LineFilter(next, type, words);
    }

    boolean accepts(IndicatorLine line) {
        IndicatorText text = line.text();
        return (verdicts.isEmpty() || verdicts.contains(text.state()))
                && (type.isEmpty() || type.equals(text.type()))
                && (words.isEmpty() || holdsWords(line, text));
    }

    /// As it is and as it is shown: an analyst types either.
    private boolean holdsWords(IndicatorLine line, IndicatorText text) {
        return holds(line.found().value())
                || holds(text.value())
                || holds(text.unicode())
                || holds(text.source())
                || holds(text.context());
    }

    private boolean holds(String text) {
        return text.toLowerCase(Locale.ROOT).contains(words);
    }
}
