package org.aurorasoc.workbench.service.recall;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.aurorasoc.workbench.domain.desk.MutedToken;
import org.aurorasoc.workbench.domain.trace.IgnoredValue;
import org.aurorasoc.workbench.domain.trace.TextTokens;
import org.aurorasoc.workbench.domain.trace.Token;

/// The tokens of a question that count, and those that do not, with the reason.
record QueryTokens(Set<Token> counting, List<IgnoredValue> ignored) {
    static QueryTokens of(TextTokens tokens, Collection<MutedToken> muted) {
        Set<Token> mute = MutedToken.all(muted);
        Set<Token> all = new LinkedHashSet<>(tokens.tokens());
        all.addAll(tokens.mentions());
        List<IgnoredValue> ignored = new ArrayList<>(tokens.ignored());
        tokens.tokens().stream()
                .filter(mute::contains)
                .map(token -> IgnoredValue.muted(token.text()))
                .forEach(ignored::add);
        all.removeAll(mute);
        return new QueryTokens(all, ignored.stream().distinct().collect(Collectors.toUnmodifiableList()));
    }
}
