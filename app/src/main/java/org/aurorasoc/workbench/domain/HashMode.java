package org.aurorasoc.workbench.domain;

/// Why nearness says nothing of meaning: somebody chose so, or the model failed, and then the reason is its failure's.
public final class HashMode {
    /// In English, for the command line and for documents; a window has its own words for it.
    public static final String CHOSEN = "Hash mode is chosen in the settings (AURORASOC_EMBEDDINGS_BACKEND=hash).";

    private HashMode() {}

    /// Nothing is broken then, and nothing can be repaired.
    public static boolean isChosen(String reason) {
        return reason.equals(CHOSEN);
    }
}
