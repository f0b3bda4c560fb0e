package org.aurorasoc.workbench.viewmodel.why;

import org.aurorasoc.workbench.domain.recall.Leg;

/// What a leg brought to the rank, in whole per cents.
public record RankPart(Leg leg, int share) {}
