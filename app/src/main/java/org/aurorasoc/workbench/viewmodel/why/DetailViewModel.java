package org.aurorasoc.workbench.viewmodel.why;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.aurorasoc.workbench.viewmodel.Errand;
import org.aurorasoc.workbench.viewmodel.Workplace;
import org.jspecify.annotations.Nullable;

/// The case beside the list. Lives on the interface thread.
public final class DetailViewModel implements AutoCloseable {
    private final Errand errand;
    private final ReadOnlyObjectWrapper<@Nullable ChosenCase> chosen = new ReadOnlyObjectWrapper<>();
    private String storedId = "";

    public DetailViewModel(Workplace place) {
        errand = new Errand(place.runner());
    }

    public ReadOnlyObjectProperty<@Nullable ChosenCase> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /// The row that is selected now; null for none.
    public void choose(@Nullable ChosenCase row) {
        storedId = "";
        chosen.set(row);
    }

    /// A case by its id, without a question it could answer.
    public void chooseStored(String caseId) {
        chosen.set(null);
        storedId = caseId;
    }

    public String storedId() {
        return storedId;
    }

    @Override
    public void close() {
        errand.close();
    }
}
