package org.aurorasoc.workbench.domain;

import java.util.Optional;

/// Asks whether an outcome is of a class, by a table of aliases.
public record OutcomeTest(OutcomeClass wanted, OutcomeAliases aliases) {
    public static OutcomeTest usual(OutcomeClass wanted) {
        return new OutcomeTest(wanted, OutcomeAliases.USUAL);
    }

    public boolean accepts(Optional<String> outcome) {
        return aliases.classOf(outcome) == wanted;
    }
}
