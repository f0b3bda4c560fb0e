package org.aurorasoc.workbench.domain;

/// Where an entry lies: its collection and its id in there.
public record EntryKey(String collection, String sourceId) {}
