package org.aurorasoc.workbench.viewmodel.recall;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.aurorasoc.workbench.domain.OutcomeClass;
import org.aurorasoc.workbench.i18n.Messages;
import org.aurorasoc.workbench.service.recall.RecallLeg;
import org.aurorasoc.workbench.service.recall.RecallRequest;
import org.aurorasoc.workbench.service.recall.RecallService;

/// What narrows the next answer, and by what is searched. Lives on the interface thread.
public final class RecallFilters {
    private final Messages messages;
    private final FilterReader reader;
    private final FilterWords words;
    private final ReadOnlyObjectWrapper<FilterValues> values = new ReadOnlyObjectWrapper<>(FilterValues.NONE);
    private final ReadOnlyObjectWrapper<LegChoice> leg = new ReadOnlyObjectWrapper<>(LegChoice.ALL);
    private final ReadOnlyBooleanWrapper samples = new ReadOnlyBooleanWrapper(false);
    private Runnable onChange = () -> {};

    RecallFilters(Messages messages, Clock clock) {
        this.messages = messages;
        reader = new FilterReader(clock);
        words = new FilterWords(messages, clock);
    }

    public ReadOnlyObjectProperty<FilterValues> valuesProperty() {
        return values.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<LegChoice> legProperty() {
        return leg.getReadOnlyProperty();
    }

    /// Whether synthetic cases take part although real ones exist.
    public ReadOnlyBooleanProperty samplesProperty() {
        return samples.getReadOnlyProperty();
    }

    /// Hears when the analyst has changed something, not when something is restored.
    void setOnChange(Runnable listener) {
        onChange = listener;
    }

    /// The filters that stand as chips: those that are set, and those nearly always wanted.
    public List<FilterKind> chips() {
        return Stream.of(FilterKind.values())
                .filter(kind -> values.get().has(kind) || isStanding(kind))
                .toList();
    }

    public List<FilterKind> addable() {
        return Stream.of(FilterKind.values())
                .filter(kind -> !chips().contains(kind))
                .toList();
    }

    private static boolean isStanding(FilterKind kind) {
        return kind == FilterKind.SEVERITY || kind == FilterKind.SINCE || kind == FilterKind.SHOW;
    }

    public String chip(FilterKind kind) {
        return words.chip(values.get(), kind);
    }

    /// Sets a filter, or says what is wrong with the text; an empty one takes it away.
    public Optional<String> set(FilterKind kind, String text) {
        FilterValues next = values.get().with(kind, text);
        Optional<String> fault = reader.fault(next, kind).map(messages::text);
        if (fault.isEmpty()) {
            change(next);
        }
        return fault;
    }

    public void remove(FilterKind kind) {
        change(values.get().with(kind, ""));
    }

    /// Takes away all that leaves cases out.
    public void clear() {
        change(values.get().unfiltered());
    }

    /// Only these outcomes, or all again.
    public void toggle(OutcomeClass outcome) {
        boolean isOn = values.get().text(FilterKind.OUTCOME).equals(outcome.word());
        change(values.get().with(FilterKind.OUTCOME, isOn ? "" : outcome.word()));
    }

    public void choose(LegChoice next) {
        if (leg.get() != next) {
            leg.set(next);
            onChange.run();
        }
    }

    public void showSamples() {
        samples.set(true);
        onChange.run();
    }

    private void change(FilterValues next) {
        if (!next.equals(values.get())) {
            values.set(next);
            onChange.run();
        }
    }

    /// As they were kept; what cannot be read any more is left out.
    void restore(FilterValues kept, LegChoice keptLeg) {
        FilterValues good = FilterValues.NONE;
        for (FilterKind kind : kept.texts().keySet()) {
            FilterValues next = good.with(kind, kept.text(kind));
            good = reader.fault(next, kind).isEmpty() ? next : good;
        }
        values.set(good);
        leg.set(keptLeg);
    }

    String sentence() {
        return words.sentence(values.get());
    }

    /// A snapshot that stays as it is, whatever is changed while the answer is awaited. Outcomes are read by the words
    /// of the store's place, so by the service.
    Asking snapshot(RecallRequest.Question question) {
        return new Asking(question, values.get(), leg.get(), samples.get(), reader);
    }

    /// A question with its filters, before the service is asked.
    record Asking(
            RecallRequest.Question question, FilterValues values, LegChoice leg, boolean samples, FilterReader reader) {
        RecallRequest request(RecallService service) {
            return new RecallRequest(
                    question,
                    reader.shown(values),
                    reader.filter(values, service.outcomes()),
                    reader.minimum(values),
                    RecallLeg.valueOf(leg.name()),
                    samples);
        }

        Asking unfiltered() {
            return new Asking(question, values.unfiltered(), leg, samples, reader);
        }
    }
}
