package org.aurorasoc.workbench.domain;

/// What to search near: a query's vector, or the vector of a stored row (which is not among its own neighbours).
public sealed interface Probe {
    record ByVector(Embedding embedding, ModelId model) implements Probe {}

    record ByStored(String sourceId) implements Probe {}
}
