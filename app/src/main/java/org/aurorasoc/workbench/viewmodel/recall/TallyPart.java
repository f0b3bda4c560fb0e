package org.aurorasoc.workbench.viewmodel.recall;

import org.aurorasoc.workbench.domain.OutcomeClass;

/// How many of the shown cases ended in one way, in words; pressed it leaves only those.
public record TallyPart(OutcomeClass outcome, String text) {}
