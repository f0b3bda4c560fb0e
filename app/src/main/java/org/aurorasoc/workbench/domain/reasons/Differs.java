package org.aurorasoc.workbench.domain.reasons;

import org.aurorasoc.workbench.domain.sentences.Passage;
import org.aurorasoc.workbench.domain.trace.Token;

/// What only one side has.
public record Differs(
        Listed<String> techniques, Listed<Token> indicators, Listed<Token> entities, Listed<Passage> sentences) {}
