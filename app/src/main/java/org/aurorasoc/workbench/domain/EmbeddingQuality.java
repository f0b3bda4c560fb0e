package org.aurorasoc.workbench.domain;

/// How far similarity means likeness of meaning: high with a model, low with the hash.
public enum EmbeddingQuality {
    HIGH("high"),
    LOW("low");

    private final String word;

    EmbeddingQuality(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
