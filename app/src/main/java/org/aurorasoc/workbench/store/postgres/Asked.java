package org.aurorasoc.workbench.store.postgres;

import java.util.Collection;
import java.util.List;
import org.aurorasoc.workbench.domain.CodePoints;
import org.aurorasoc.workbench.domain.trace.Token;

/// What is worth asking for: once each, and only what can be stored at all, since the rest is not there.
final class Asked {
    private Asked() {}

    static List<String> texts(Collection<String> texts) {
        return texts.stream().filter(CodePoints::isStorable).distinct().toList();
    }

    static List<Token> tokens(Collection<Token> tokens) {
        return tokens.stream()
                .filter(token -> CodePoints.isStorable(token.kind()) && CodePoints.isStorable(token.text()))
                .distinct()
                .toList();
    }
}
