package org.aurorasoc.workbench.domain.reasons;

import org.aurorasoc.workbench.domain.Embedding;
import org.aurorasoc.workbench.domain.sentences.Passage;

/// A sentence and where a model puts it.
public record SentenceVector(Passage passage, Embedding embedding) {}
