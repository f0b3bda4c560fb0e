package org.aurorasoc.workbench.domain.recall;

import org.aurorasoc.workbench.domain.trace.Token;

/// A token that a case shares with the question, and in how many cases it stands.
public record SharedToken(Token token, long cases, boolean rare) {}
