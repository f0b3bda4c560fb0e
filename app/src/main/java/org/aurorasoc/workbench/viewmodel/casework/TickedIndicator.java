package org.aurorasoc.workbench.viewmodel.casework;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.aurorasoc.workbench.domain.draft.DraftIndicator;

/// An indicator of the case in hand; ticked, it is stored with the case.
///
/// @param shown its value, defanged and safe to show
public record TickedIndicator(DraftIndicator indicator, String shown, BooleanProperty tickedProperty) {
    TickedIndicator(DraftIndicator indicator, String shown) {
        this(indicator, shown, new SimpleBooleanProperty(true));
    }

    public boolean isTicked() {
        return tickedProperty.get();
    }
}
