package org.aurorasoc.workbench.viewmodel.why;

import org.aurorasoc.workbench.viewmodel.CopyFormat;

/// What can be done with the case that is shown. Whoever lists cases does it.
public interface CaseActions {
    void copy(CopyFormat format);

    void compare();

    void link();

    void unrelated();

    /// More cases like this one.
    void alike();

    void pin();

    /// Keeps the whole answer as it is.
    void freeze();

    /// A new case is closed from here.
    void close();
}
