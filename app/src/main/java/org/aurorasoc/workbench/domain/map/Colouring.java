package org.aurorasoc.workbench.domain.map;

import org.aurorasoc.workbench.domain.Severity;
import org.aurorasoc.workbench.domain.intel.VerdictReading;

/// What colour and marker tell.
public enum Colouring {
    OUTCOME,
    VERDICT,
    SEVERITY,
    MODEL;

    /// Where a group stands by rank; all alike where the data has none.
    int rankOf(String group) {
        return switch (this) {
            case SEVERITY -> Severity.named(group).map(Enum::ordinal).orElse(Integer.MAX_VALUE);
            case VERDICT -> VerdictReading.ofWord(group).ordinal();
            case OUTCOME, MODEL -> 0;
        };
    }

    /// The group of a point, by the word that names it in the data.
    public String groupOf(MapLabels labels) {
        return switch (this) {
            case OUTCOME -> labels.outcome().word();
            case VERDICT -> labels.verdict().word();
            case SEVERITY -> labels.severity().word();
            case MODEL -> labels.model();
        };
    }
}
