package org.aurorasoc.workbench.viewmodel.collections;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.aurorasoc.workbench.domain.EntryKey;
import org.aurorasoc.workbench.viewmodel.collections.CollectionsViewModel.Tab;

/// Whether the row in full stands among those shown beside it: a filter, a long way or another tab can part them. Lives
/// on the interface thread.
public final class Whereabouts {
    private final InspectorViewModel inspector;
    private final TableViewModel table;
    private final DuplicatesViewModel duplicates;
    private final ObjectProperty<Tab> tab;
    private final ReadOnlyBooleanWrapper away = new ReadOnlyBooleanWrapper(false);

    Whereabouts(
            InspectorViewModel inspector,
            TableViewModel table,
            DuplicatesViewModel duplicates,
            ObjectProperty<Tab> tab) {
        this.inspector = inspector;
        this.table = table;
        this.duplicates = duplicates;
        this.tab = tab;
        inspector.shownProperty().subscribe(_ -> look());
        table.windowProperty().subscribe(_ -> look());
        duplicates.stateProperty().subscribe(_ -> look());
        tab.subscribe(_ -> look());
    }

    /// True while the row in full is not among the rows shown.
    public ReadOnlyBooleanProperty awayProperty() {
        return away.getReadOnlyProperty();
    }

    private void look() {
        Inspected row = inspector.shownProperty().get();
        away.set(row != null && row.gone().isEmpty() && !isShown(row.key()));
    }

    /// The map draws the row that is looked at wherever it stands.
    private boolean isShown(EntryKey key) {
        return switch (tab.get()) {
            case TABLE -> table.row(key).isPresent();
            case DUPLICATES ->
                duplicates.stateProperty().get().rows().stream()
                        .flatMap(group -> group.members().stream())
                        .anyMatch(member -> member.key().equals(key));
            case MODELS -> false;
            case MAP -> true;
        };
    }
}
