package org.aurorasoc.workbench.service;

import java.util.List;
import java.util.OptionalLong;
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

    /// How many cases match, when that is known: not while meaning could only speak for an equal text.
    public OptionalLong matched() {
        return legsUnavailable.contains("meaning") ? OptionalLong.empty() : search.matched();
    }

    /// Where the time went; `other` is what is left of the total.
    public record Timings(double embedMillis, double searchMillis, double otherMillis, double totalMillis) {}
}
