package org.aurorasoc.workbench.viewmodel.why;

/// What only one side has.
public record DifferLine(Kind kind, String text) {
    public enum Kind {
        TECHNIQUE,
        INDICATOR,
        ENTITY,
        SENTENCE,
        /// How many more there are.
        MORE
    }
}
