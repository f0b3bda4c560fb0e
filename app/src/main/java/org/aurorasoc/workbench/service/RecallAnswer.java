package org.aurorasoc.workbench.service;

import java.util.List;
import org.aurorasoc.workbench.domain.EmbeddingQuality;
import org.aurorasoc.workbench.domain.ModelId;
import org.aurorasoc.workbench.domain.SearchAnswer;

/// The cases that came back, and how good the answer is: by which model, from which store, what was cut and left out.
public record RecallAnswer(
        String query,
        ModelId model,
        String degradedReason,
        String backend,
        int k,
        SearchAnswer search,
        boolean truncated,
        int pieces,
        List<String> legsUnavailable,
        Timings timings) {
    public EmbeddingQuality quality() {
        return model.quality();
    }

    /// Where the time went; `other` is what is left of the total.
    public record Timings(double embedMillis, double searchMillis, double otherMillis, double totalMillis) {}
}
