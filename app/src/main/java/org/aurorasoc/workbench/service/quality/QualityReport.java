package org.aurorasoc.workbench.service.quality;

import java.util.List;
import org.aurorasoc.workbench.domain.ModelId;

/// The scores of every trial that could be run, and why others could not.
public record QualityReport(
        String backend, ModelId model, int everyNth, List<TrialScore> scores, List<String> skipped, double seconds) {
    public QualityReport {
        scores = List.copyOf(scores);
        skipped = List.copyOf(skipped);
    }
}
