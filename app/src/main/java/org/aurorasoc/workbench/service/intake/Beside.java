package org.aurorasoc.workbench.service.intake;

import java.util.List;
import org.aurorasoc.workbench.store.Change;

/// What is written in one unit with a batch of rows, beside the rows.
@FunctionalInterface
interface Beside {
    Beside NOTHING = plans -> List.of();

    List<Change> changes(List<Planned> plans);
}
