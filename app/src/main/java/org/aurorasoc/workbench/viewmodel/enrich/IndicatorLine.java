package org.aurorasoc.workbench.viewmodel.enrich;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.aurorasoc.workbench.domain.extract.FoundIndicator;
import org.aurorasoc.workbench.domain.intel.Indicator;
import org.aurorasoc.workbench.service.enrich.EnrichedRow;
import org.jspecify.annotations.Nullable;

/// One indicator of the pasted text, and what is known of it by now. Its place in the table never changes.
/// Lives on the interface thread.
public final class IndicatorLine {
    private final FoundIndicator found;
    private final ReadOnlyObjectWrapper<IndicatorText> text;
    private @Nullable EnrichedRow row;

    IndicatorLine(FoundIndicator found, IndicatorText text) {
        this.found = found;
        this.text = new ReadOnlyObjectWrapper<>(text);
    }

    public ReadOnlyObjectProperty<IndicatorText> textProperty() {
        return text.getReadOnlyProperty();
    }

    public IndicatorText text() {
        return text.get();
    }

    public FoundIndicator found() {
        return found;
    }

    public Indicator indicator() {
        return new Indicator(found.type(), found.value());
    }

    /// Empty until something was asked.
    public Optional<EnrichedRow> row() {
        return Optional.ofNullable(row);
    }

    void become(Told told) {
        row = told.row();
        text.set(told.text());
    }

    void become(IndicatorText words) {
        text.set(words);
    }
}
