package org.aurorasoc.workbench.service.enrich;

/// An indicator of the memory whose type, value and context read alike; `score` is the cosine.
public record SimilarIndicator(String value, String type, double score) {
    @Override
    public String toString() {
        return "similar " + type;
    }
}
