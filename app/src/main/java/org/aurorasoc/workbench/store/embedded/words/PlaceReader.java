package org.aurorasoc.workbench.store.embedded.words;

/// Hears where a word stands: in which entry, how often, and how many words that entry has.
@FunctionalInterface
public interface PlaceReader {
    void place(String sourceId, int frequency, int length);
}
