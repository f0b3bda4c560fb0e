package org.aurorasoc.workbench.store;

import java.util.List;
import org.aurorasoc.workbench.domain.Check;

/// Looks after a store: says what is wrong with it, and mends its schema only when asked.
public interface StoreCare {
    /// Never throws for a store in a bad state: each bad state is a check with its remedy.
    List<Check> examine();

    /// Brings the schema up to date; the sentences tell what was done (one sentence when there was nothing to do).
    List<String> migrate();
}
