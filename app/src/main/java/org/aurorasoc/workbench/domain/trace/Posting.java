package org.aurorasoc.workbench.domain.trace;

/// A term in an entry: how often it stands there, and how many terms the entry has.
public record Posting(String sourceId, String term, int frequency, int length) {}
