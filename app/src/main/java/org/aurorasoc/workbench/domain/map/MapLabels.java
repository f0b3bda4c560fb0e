package org.aurorasoc.workbench.domain.map;

import org.aurorasoc.workbench.domain.OutcomeClass;
import org.aurorasoc.workbench.domain.Severity;
import org.aurorasoc.workbench.domain.intel.VerdictWord;

/// By what a point can be coloured.
///
/// @param model the row's effective model
public record MapLabels(Severity severity, VerdictWord verdict, OutcomeClass outcome, String model) {}
