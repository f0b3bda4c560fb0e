package org.aurorasoc.workbench.domain.map;

/// How the places were found.
public enum MapMethod {
    PCA,
    UMAP
}
