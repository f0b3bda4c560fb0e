package org.aurorasoc.workbench.domain.desk;

import java.time.Instant;
import org.aurorasoc.workbench.domain.trace.Token;

/// A token that says nothing about likeness, by an analyst's word.
public record MutedToken(Token token, Instant at, String actor) {}
