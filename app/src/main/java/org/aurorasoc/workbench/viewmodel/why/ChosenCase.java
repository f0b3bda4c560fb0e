package org.aurorasoc.workbench.viewmodel.why;

import org.aurorasoc.workbench.domain.recall.RecalledCase;
import org.aurorasoc.workbench.service.recall.RecallAnswer;

/// A case that was chosen from an answer.
public record ChosenCase(RecallAnswer answer, RecalledCase hit) {}
