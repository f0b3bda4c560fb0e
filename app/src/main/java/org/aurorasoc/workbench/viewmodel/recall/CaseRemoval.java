package org.aurorasoc.workbench.viewmodel.recall;

import java.util.List;
import org.aurorasoc.workbench.service.deletion.DeletionService.Seen;

/// Deletes cases so that it can be undone, and says so.
@FunctionalInterface
public interface CaseRemoval {
    /// @param onChanged hears that they are gone, and that they are back
    void remove(List<Seen> cases, Runnable onChanged);

    /// Why it cannot be done; empty when it can.
    default String refused() {
        return "";
    }
}
