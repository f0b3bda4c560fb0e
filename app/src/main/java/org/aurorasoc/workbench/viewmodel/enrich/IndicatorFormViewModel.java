package org.aurorasoc.workbench.viewmodel.enrich;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.aurorasoc.workbench.domain.extract.FoundIndicator;
import org.aurorasoc.workbench.domain.intel.VerdictReading;
import org.aurorasoc.workbench.domain.json.JsonArray;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.domain.json.JsonString;
import org.aurorasoc.workbench.error.NotFoundException;
import org.aurorasoc.workbench.service.enrich.IndicatorService;
import org.aurorasoc.workbench.task.Outcome;
import org.aurorasoc.workbench.task.TaskGroup;
import org.aurorasoc.workbench.viewmodel.Errand;
import org.aurorasoc.workbench.viewmodel.Problem;
import org.aurorasoc.workbench.viewmodel.Workplace;
import org.jspecify.annotations.Nullable;

/// What an analyst says of one indicator, new or stored. Lives on the interface thread.
public final class IndicatorFormViewModel implements AutoCloseable {
    public static final List<String> VERDICTS = List.of("", "malicious", "suspicious", "benign", "unknown");

    private final Workplace place;
    private final Errand detecting;
    private final Errand saving;
    private final StringProperty value = new SimpleStringProperty("");
    private final StringProperty verdict = new SimpleStringProperty("");
    private final StringProperty contexts = new SimpleStringProperty("");
    private final StringProperty tags = new SimpleStringProperty("");
    private final StringProperty tlp = new SimpleStringProperty("");
    private final StringProperty validUntil = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper type = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper fault = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper editing = new ReadOnlyBooleanWrapper(false);
    private @Nullable JsonObject seen;
    private Runnable onStored = () -> {};

    IndicatorFormViewModel(Workplace place) {
        this.place = place;
        detecting = new Errand(place.runner());
        saving = new Errand(place.runner());
        value.addListener((_, _, _) -> detect());
    }

    public StringProperty valueProperty() {
        return value;
    }

    public StringProperty verdictProperty() {
        return verdict;
    }

    /// A line each.
    public StringProperty contextsProperty() {
        return contexts;
    }

    /// With commas between.
    public StringProperty tagsProperty() {
        return tags;
    }

    public StringProperty tlpProperty() {
        return tlp;
    }

    public StringProperty validUntilProperty() {
        return validUntil;
    }

    /// What the value is, found out while it is typed.
    public ReadOnlyStringProperty typeProperty() {
        return type.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty faultProperty() {
        return fault.getReadOnlyProperty();
    }

    /// A stored indicator is edited: its value stays, all else is said anew.
    public ReadOnlyBooleanProperty editingProperty() {
        return editing.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty savingProperty() {
        return saving.runningProperty();
    }

    public void setOnStored(Runnable listener) {
        onStored = listener;
    }

    /// A new one; `suggested` may be empty.
    public void begin(String suggested) {
        saving.cancel();
        seen = null;
        editing.set(false);
        fault.set("");
        Stream.of(verdict, contexts, tags, tlp, validUntil).forEach(field -> field.set(""));
        value.set(suggested);
    }

    /// The one as the memory holds it; one that it does not hold is begun as new.
    public void edit(FoundIndicator found) {
        begin(found.value());
        saving.run(
                TaskGroup.IO,
                "indicator",
                (_, _) -> {
                    try {
                        return Optional.of(place.services().get().indicators().show(found.value(), found.type()));
                    } catch (NotFoundException notStored) {
                        return Optional.<JsonObject>empty();
                    }
                },
                outcome -> {
                    switch (outcome) {
                        case Outcome.Done<Optional<JsonObject>>(var stored) -> stored.ifPresent(this::fill);
                        case Outcome.Failed<Optional<JsonObject>>(var cause) ->
                            say(place.errors().present(cause));
                        case Outcome.Cancelled<Optional<JsonObject>> _ -> {}
                    }
                });
    }

    private void fill(JsonObject stored) {
        seen = stored;
        editing.set(true);
        verdict.set(VerdictReading.verbatim(stored).orElse(""));
        List<String> all = strings(stored, "contexts");
        contexts.set(all.isEmpty() ? stored.text("context").orElse("") : String.join("\n", all));
        tags.set(String.join(", ", strings(stored, "tags")));
        tlp.set(stored.text("tlp").orElse(""));
        validUntil.set(stored.text("valid_until").orElse(""));
    }

    private static List<String> strings(JsonObject payload, String name) {
        return payload.get(name) instanceof JsonArray(var elements)
                ? elements.stream()
                        .filter(JsonString.class::isInstance)
                        .map(element -> ((JsonString) element).value())
                        .toList()
                : List.of();
    }

    private void detect() {
        String typed = value.get();
        fault.set("");
        if (typed.isBlank()) {
            type.set("");
            return;
        }
        detecting.run(
                TaskGroup.IO,
                "recognise",
                (_, _) -> place.services().get().extraction().recognise(typed),
                outcome -> {
                    if (outcome instanceof Outcome.Done<Optional<FoundIndicator>>(var found)) {
                        type.set(found.map(each -> LineWriter.type(each.type(), each.value()))
                                .orElse(place.messages().text("enrich.form.type.unknown")));
                    }
                });
    }

    public void save() {
        if (value.get().isBlank()) {
            fault.set(place.messages().text("enrich.form.value.empty"));
            return;
        }
        JsonObject decidedOn = seen;
        List<String> said = parts(contexts.get(), "\n");
        List<String> marks = parts(tags.get(), ",");
        var revision = new IndicatorService.Revision(said, verdict.get(), marks, tlp.get(), validUntil.get());
        var first = new IndicatorService.Said(
                value.get(), "", String.join(" ", said), verdict.get(), marks, tlp.get(), validUntil.get());
        saving.run(
                TaskGroup.IO,
                "store indicator",
                (cancel, _) -> {
                    IndicatorService service = place.services().get().indicators();
                    return decidedOn == null ? service.add(first, cancel) : service.edit(decidedOn, revision, cancel);
                },
                this::saved);
    }

    private void saved(Outcome<JsonObject> outcome) {
        switch (outcome) {
            case Outcome.Done<JsonObject> _ -> {
                place.line().say(place.messages().text("enrich.stored", 1, 0));
                onStored.run();
            }
            case Outcome.Failed<JsonObject>(var cause) -> say(place.errors().present(cause));
            case Outcome.Cancelled<JsonObject> _ -> {}
        }
    }

    private void say(Problem problem) {
        fault.set((problem.title() + " " + problem.detail()).strip());
    }

    private static List<String> parts(String text, String between) {
        return Arrays.stream(text.split(between))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .distinct()
                .toList();
    }

    @Override
    public void close() {
        detecting.close();
        saving.close();
    }
}
