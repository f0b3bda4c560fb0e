package org.aurorasoc.workbench.service.recall;

import org.aurorasoc.workbench.domain.recall.AskedQuestion;
import org.aurorasoc.workbench.domain.recall.RecalledCase;

/// Two cases side by side, the first in the question's place.
public record CasePair(AskedQuestion asked, RecalledCase hit) {}
