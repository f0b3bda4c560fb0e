package org.aurorasoc.workbench.service.casework;

import org.aurorasoc.workbench.domain.ModelId;
import org.aurorasoc.workbench.service.intake.ImportReport.RowFate;

/// What became of a case that was closed or changed.
///
/// @param version the version that is stored now; 0 for a case of another client that was found as it should be
/// @param truncated whether the model read only the start of the summary
/// @param degradedReason why the vector has no meaning, empty when it has
public record ClosedCase(
        String id, int version, RowFate fate, ModelId model, boolean truncated, String degradedReason) {}
