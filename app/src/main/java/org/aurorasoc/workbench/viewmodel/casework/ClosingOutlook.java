package org.aurorasoc.workbench.viewmodel.casework;

import java.util.Optional;
import javafx.beans.Observable;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ObservableList;
import org.aurorasoc.workbench.domain.OutcomeAliases;
import org.aurorasoc.workbench.domain.OutcomeClass;
import org.aurorasoc.workbench.i18n.Messages;

/// What will come of the form as it is filled in: how its outcome is counted, which techniques were revoked, and what
/// will be stored.
public final class ClosingOutlook {
    private final ClosingForm form;
    private final ObservableList<PinnedCase> pinned;
    private final PieceMeter meter;
    private final ClosingCheck check;
    private final Messages messages;
    private final ReadOnlyObjectWrapper<Optional<OutcomeClass>> outcomeClass =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper revoked = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper willStore = new ReadOnlyStringWrapper("");
    private OutcomeAliases aliases = OutcomeAliases.USUAL;

    ClosingOutlook(ClosingForm form, ObservableList<PinnedCase> pinned, PieceMeter meter, Messages messages) {
        this.form = form;
        this.pinned = pinned;
        this.meter = meter;
        this.messages = messages;
        check = new ClosingCheck(messages);
        form.outcomeProperty().addListener(_ -> count());
        form.techniquesProperty().addListener(_ -> revoked.set(check.revoked(form.techniqueWords())));
        form.indicators().addListener((Observable _) -> tell());
        pinned.addListener((Observable _) -> tell());
        meter.readingProperty().addListener(_ -> tell());
        tell();
    }

    /// How the outcome's words are counted; empty while there are none.
    public ReadOnlyObjectProperty<Optional<OutcomeClass>> outcomeClassProperty() {
        return outcomeClass.getReadOnlyProperty();
    }

    /// "T1086 → T1059.001" for each technique that was revoked; empty when none was.
    public ReadOnlyStringProperty revokedProperty() {
        return revoked.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty willStoreProperty() {
        return willStore.getReadOnlyProperty();
    }

    /// The home may have words of its own for outcomes.
    void count(OutcomeAliases ofThisHome) {
        aliases = ofThisHome;
        count();
    }

    private void count() {
        String words = form.outcomeProperty().get();
        outcomeClass.set(words.isBlank() ? Optional.empty() : Optional.of(aliases.classOf(Optional.of(words))));
    }

    private void tell() {
        willStore.set(messages.text("closing.will", parts(form.ticked(), pinned.size())));
    }

    /// "text, vector, 6 indicators, 2 links, audit entry"
    String parts(long indicators, int links) {
        String vector = meter.readingProperty().get().meaning() ? "closing.vector" : "closing.vector.hash";
        return messages.text("closing.parts", messages.text(vector), indicators, links);
    }
}
