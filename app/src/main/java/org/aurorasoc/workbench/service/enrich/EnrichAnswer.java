package org.aurorasoc.workbench.service.enrich;

import java.util.List;
import org.aurorasoc.workbench.domain.extract.Rejection;

/// All rows as they are in the end, what the text held that is no indicator, and what went wrong on the way without
/// costing an answer: one sentence each.
public record EnrichAnswer(
        List<EnrichedRow> rows, List<Rejection> rejected, int rejectedNotListed, List<String> warnings) {
    public EnrichAnswer {
        rows = List.copyOf(rows);
        rejected = List.copyOf(rejected);
        warnings = List.copyOf(warnings);
    }
}
