package org.aurorasoc.workbench.settings;

/// Which store holds the memory.
public enum StoreBackend {
    EMBEDDED("embedded"),
    POSTGRES("postgres");

    private final String word;

    StoreBackend(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
