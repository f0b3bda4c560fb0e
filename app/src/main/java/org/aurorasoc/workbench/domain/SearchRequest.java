package org.aurorasoc.workbench.domain;

import org.aurorasoc.workbench.error.InvalidInputException;

/// The k nearest entries of a collection under a filter, none below `minimumScore` (-1 asks for all).
public record SearchRequest(String collection, Probe probe, int k, Filter filter, double minimumScore) {
    public static final int LARGEST_K = 10_000;

    public SearchRequest {
        checkK(k);
    }

    public static void checkK(int k) {
        if (k < 1 || k > LARGEST_K) {
            throw new InvalidInputException(
                    "k must be between 1 and " + LARGEST_K + ".",
                    k < 1 ? "Ask for at least one." : "Ask for fewer results.");
        }
    }

    public SearchRequest(String collection, Probe probe, int k) {
        this(collection, probe, k, Filter.NONE, -1);
    }
}
