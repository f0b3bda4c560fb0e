package org.aurorasoc.workbench.service.quality;

import java.util.Set;
import org.aurorasoc.workbench.service.recall.RecallRequest;

/// A question and what a good answer is labelled with.
public record LabelledQuestion(RecallRequest.Question asked, Set<String> labels) {
    public LabelledQuestion {
        labels = Set.copyOf(labels);
    }
}
