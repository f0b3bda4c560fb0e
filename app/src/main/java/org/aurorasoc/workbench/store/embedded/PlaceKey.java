package org.aurorasoc.workbench.store.embedded;

/// The key of `places`: a word's id above a document's, so that all places of a word are one range.
final class PlaceKey {
    private static final long DOCUMENT = 0xffff_ffffL;

    private PlaceKey() {}

    static long of(long word, long document) {
        return first(word) | document;
    }

    static long first(long word) {
        return word << Integer.SIZE;
    }

    static long last(long word) {
        return first(word) | DOCUMENT;
    }
}
