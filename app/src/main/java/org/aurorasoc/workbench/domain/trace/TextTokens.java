package org.aurorasoc.workbench.domain.trace;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/// What a text shares with entries. `tokens` are sure; `mentions` are words that would be a host, a user or a rule if
/// an entry has one of that name, to be looked up and never shown as the text's own. `ignored` says what was left out.
public record TextTokens(Set<Token> tokens, Set<Token> mentions, List<IgnoredValue> ignored) {
    public TextTokens {
        tokens = ordered(tokens);
        mentions = ordered(mentions);
        ignored = List.copyOf(ignored);
    }

    private static SortedSet<Token> ordered(Set<Token> tokens) {
        SortedSet<Token> ordered = new TreeSet<>(Token.ORDER);
        ordered.addAll(tokens);
        return Collections.unmodifiableSortedSet(ordered);
    }
}
