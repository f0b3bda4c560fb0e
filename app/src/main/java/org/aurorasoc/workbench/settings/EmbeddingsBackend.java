package org.aurorasoc.workbench.settings;

/// The model when it loads, said when it does not; or the hash on purpose.
public enum EmbeddingsBackend {
    AUTO,
    HASH
}
