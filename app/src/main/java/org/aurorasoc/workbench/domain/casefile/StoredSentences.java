package org.aurorasoc.workbench.domain.casefile;

import java.util.List;
import org.aurorasoc.workbench.domain.ModelId;

/// The sentences of one entry, all embedded by one model.
public record StoredSentences(ModelId model, List<Sentence> sentences) {
    public StoredSentences {
        sentences = List.copyOf(sentences);
    }
}
