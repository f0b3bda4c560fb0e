package org.aurorasoc.workbench.viewmodel.why;

import javafx.beans.property.ReadOnlyStringProperty;
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

    /// Why nothing can be kept now: no link, no frozen answer, no new case; empty when it can.
    ReadOnlyStringProperty keepingRefusedProperty();
}
