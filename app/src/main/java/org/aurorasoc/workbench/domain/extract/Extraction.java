package org.aurorasoc.workbench.domain.extract;

import java.util.List;

/// What a text holds, in the order of the text. `rejectedNotListed` counts refusals beyond those kept.
public record Extraction(List<FoundIndicator> indicators, List<Rejection> rejected, int rejectedNotListed) {
    public Extraction {
        indicators = List.copyOf(indicators);
        rejected = List.copyOf(rejected);
    }
}
