package org.aurorasoc.workbench.viewmodel.why;

import org.aurorasoc.workbench.domain.OutcomeClass;
import org.aurorasoc.workbench.domain.Severity;

/// What stands over a case whichever part of it is read. All texts are fit to be shown.
///
/// @param outcomeWord as stored, and in how many minutes where that is recorded
/// @param closed "closed 2025-09-14 by m.ortega", or as much of it as is known; `closedExact` for the tooltip
/// @param worked one line; says so where nothing was recorded
/// @param sample a synthetic case of the sample library
/// @param marking the traffic-light marking without its prefix; empty for none
public record CaseHead(
        String id,
        String title,
        Severity severity,
        String severityWord,
        OutcomeClass outcome,
        String outcomeWord,
        String closed,
        String closedExact,
        String worked,
        boolean sample,
        String marking) {}
