package org.aurorasoc.workbench.viewmodel.casework;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.beans.Observable;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ObservableList;
import org.aurorasoc.workbench.domain.OutcomeAliases;
import org.aurorasoc.workbench.domain.OutcomeClass;
import org.aurorasoc.workbench.domain.VisibleText;
import org.aurorasoc.workbench.i18n.Messages;

/// What will come of the form as it is filled in: how its outcome is counted, which techniques were revoked, and what
/// will be stored.
public final class ClosingOutlook {
    private static final Pattern TAG = Pattern.compile("\\[U\\+[0-9A-F]{4,6}]");
    private static final int READ = 100_000;
    private static final int TAGS_SHOWN = 4;

    private final ClosingForm form;
    private final ObservableList<PinnedCase> pinned;
    private final PieceMeter meter;
    private final ClosingCheck check;
    private final Messages messages;
    private final ReadOnlyObjectWrapper<Optional<OutcomeClass>> outcomeClass =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper revoked = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper hidden = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper willStore = new ReadOnlyStringWrapper("");
    private OutcomeAliases aliases = OutcomeAliases.USUAL;

    ClosingOutlook(ClosingForm form, ObservableList<PinnedCase> pinned, PieceMeter meter, Messages messages) {
        this.form = form;
        this.pinned = pinned;
        this.meter = meter;
        this.messages = messages;
        check = new ClosingCheck(messages);
        form.summaryProperty().addListener(_ -> reveal());
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

    /// Which characters of the summary do not show or reorder their neighbours; empty when there are none.
    public ReadOnlyStringProperty hiddenProperty() {
        return hidden.getReadOnlyProperty();
    }

    private void reveal() {
        String text = form.summaryProperty().get();
        Set<String> tags = tags(VisibleText.block(text.substring(0, Math.min(text.length(), READ))));
        tags.removeAll(tags(text));
        hidden.set(
                tags.isEmpty()
                        ? ""
                        : messages.text(
                                "closing.hidden",
                                tags.stream().limit(TAGS_SHOWN).collect(Collectors.joining(" "))));
    }

    private static Set<String> tags(String text) {
        return TAG.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
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
