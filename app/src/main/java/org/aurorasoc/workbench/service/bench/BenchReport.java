package org.aurorasoc.workbench.service.bench;

import java.time.Instant;
import java.util.List;
import org.aurorasoc.workbench.domain.ModelId;

/// What was measured, on what, and whether the machine was busy with something else.
///
/// @param program its version
/// @param store the product behind the store and its version; empty where no part needed one
/// @param degradedReason why vectors are not by meaning, else empty
/// @param loadBefore processes that wanted a core before the first measurement; negative where nobody knows
/// @param removed what an earlier bench had left behind
public record BenchReport(
        String program,
        Machine machine,
        String store,
        ModelId model,
        String degradedReason,
        BenchPlan plan,
        Instant begun,
        double seconds,
        double loadBefore,
        double loadAfter,
        List<String> removed,
        List<Figure> figures) {
    public BenchReport {
        removed = List.copyOf(removed);
        figures = List.copyOf(figures);
    }
}
