package org.aurorasoc.workbench.viewmodel.recall;

import org.aurorasoc.workbench.domain.AsciiCase;

/// One way to narrow an answer, in the order in which they stand under the question.
public enum FilterKind {
    SEVERITY,
    TECHNIQUE,
    OUTCOME,
    SINCE,
    UNTIL,
    MINIMUM,
    SHOW;

    public String key() {
        return AsciiCase.lower(name());
    }

    /// How many are shown leaves nothing out that was asked for.
    public boolean narrows() {
        return this != SHOW;
    }
}
