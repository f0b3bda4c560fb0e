package org.aurorasoc.workbench.viewmodel.enrich;

import java.util.List;
import org.aurorasoc.workbench.service.enrich.SimilarIndicator;

/// What a row does not carry and its detail shows: read when it is opened.
record Beyond(List<IndicatorDetail.Case> cases, List<SimilarIndicator> similar, boolean muted) {
    static final Beyond NOTHING = new Beyond(List.of(), List.of(), false);

    Beyond {
        cases = List.copyOf(cases);
        similar = List.copyOf(similar);
    }
}
