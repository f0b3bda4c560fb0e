package org.aurorasoc.workbench.viewmodel.recall;

import java.util.List;

/// Deletes cases so that it can be undone, and says so.
@FunctionalInterface
public interface CaseRemoval {
    /// @param onChanged hears that they are gone, and that they are back
    void remove(List<String> caseIds, Runnable onChanged);
}
