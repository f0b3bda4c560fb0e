package org.aurorasoc.workbench.domain.extract;

/// A place in the original text, in UTF-16 units; `end` is the first unit after it.
public record Span(int start, int end) {}
