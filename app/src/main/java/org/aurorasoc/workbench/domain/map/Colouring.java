package org.aurorasoc.workbench.domain.map;

/// What colour and marker tell.
public enum Colouring {
    OUTCOME,
    VERDICT,
    SEVERITY,
    MODEL;

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
