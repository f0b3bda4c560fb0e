package org.aurorasoc.workbench.service.casework;

import org.aurorasoc.workbench.domain.casefile.StoredSentences;
import org.aurorasoc.workbench.task.CancelToken;

/// Takes a text apart into the sentences it is explained by, with their vectors; none where vectors have no meaning.
@FunctionalInterface
public interface SentenceSource {
    StoredSentences read(String text, CancelToken cancel);
}
