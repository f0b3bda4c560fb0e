package org.aurorasoc.workbench.domain.trace;

import java.util.List;
import org.aurorasoc.workbench.domain.words.Terms;

/// The words and tokens of one entry; tokens without duplicates, in [Token#ORDER].
public record Traces(Terms terms, List<Token> tokens) {
    public Traces {
        tokens = tokens.stream().distinct().sorted(Token.ORDER).toList();
    }
}
