package org.aurorasoc.workbench.viewmodel.collections;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.aurorasoc.workbench.domain.Filter;
import org.aurorasoc.workbench.domain.OutcomeClass;
import org.aurorasoc.workbench.domain.OutcomeTest;
import org.aurorasoc.workbench.domain.RowsWanted;
import org.aurorasoc.workbench.domain.Severity;
import org.aurorasoc.workbench.domain.TechniqueId;
import org.aurorasoc.workbench.domain.json.Json;
import org.aurorasoc.workbench.domain.json.JsonArray;
import org.aurorasoc.workbench.domain.json.JsonNumber;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.error.InvalidInputException;
import org.aurorasoc.workbench.i18n.Messages;
import org.jspecify.annotations.Nullable;

/// What the filter line says: a text, a typed field of the payload, severities, days, a technique, an outcome. Lives on
/// the interface thread.
public final class FilterFields {
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,9})?");
    private static final Pattern QUOTED = Pattern.compile("\"(.*)\"");

    private final Messages messages;
    private final StringProperty text = new SimpleStringProperty("");
    private final StringProperty field = new SimpleStringProperty("");
    private final StringProperty value = new SimpleStringProperty("");
    private final StringProperty since = new SimpleStringProperty("");
    private final StringProperty until = new SimpleStringProperty("");
    private final StringProperty technique = new SimpleStringProperty("");
    private final ObjectProperty<Set<Severity>> severities = new SimpleObjectProperty<>(Set.of());
    private final ObjectProperty<@Nullable OutcomeClass> outcome = new SimpleObjectProperty<>();
    private final ReadOnlyStringWrapper fault = new ReadOnlyStringWrapper("");

    FilterFields(Messages messages) {
        this.messages = messages;
    }

    public StringProperty textProperty() {
        return text;
    }

    /// A member of the payload, such as `metadata.host`.
    public StringProperty fieldProperty() {
        return field;
    }

    public StringProperty valueProperty() {
        return value;
    }

    /// A day, `2026-11-21`.
    public StringProperty sinceProperty() {
        return since;
    }

    /// The last day that counts.
    public StringProperty untilProperty() {
        return until;
    }

    public StringProperty techniqueProperty() {
        return technique;
    }

    public ObjectProperty<Set<Severity>> severitiesProperty() {
        return severities;
    }

    public ObjectProperty<@Nullable OutcomeClass> outcomeProperty() {
        return outcome;
    }

    /// What cannot be understood; empty when all can.
    public ReadOnlyStringProperty faultProperty() {
        return fault.getReadOnlyProperty();
    }

    public void toggle(Severity severity) {
        Set<Severity> next = new TreeSet<>(severities.get());
        if (!next.remove(severity)) {
            next.add(severity);
        }
        severities.set(Set.copyOf(next));
    }

    public boolean isEmpty() {
        return severities.get().isEmpty()
                && outcome.get() == null
                && List.of(text, field, value, since, until, technique).stream()
                        .allMatch(each -> each.get().isBlank());
    }

    public void clear() {
        List.of(text, field, value, since, until, technique).forEach(each -> each.set(""));
        severities.set(Set.of());
        outcome.set(null);
        fault.set("");
    }

    /// Empty where something cannot be understood, which is said then.
    Optional<RowsWanted> wanted() {
        fault.set("");
        try {
            OutcomeClass ended = outcome.get();
            Filter filter = new Filter(
                    payload(),
                    severities.get(),
                    day(since.get(), 0),
                    day(until.get(), 1),
                    technique.get().isBlank()
                            ? null
                            : new TechniqueId(technique.get().strip()),
                    ended == null ? null : OutcomeTest.usual(ended),
                    false);
            return Optional.of(new RowsWanted(filter, text.get().strip()));
        } catch (DateTimeParseException _) {
            fault.set(messages.text("rows.filter.fault.day"));
        } catch (InvalidInputException e) {
            fault.set(e.sentence() + " " + e.remedy());
        }
        return Optional.empty();
    }

    private static @Nullable Instant day(String written, int later) {
        return written.isBlank()
                ? null
                : LocalDate.parse(written.strip())
                        .plusDays(later)
                        .atStartOfDay()
                        .toInstant(ZoneOffset.UTC);
    }

    private JsonObject payload() {
        if (field.get().isBlank()) {
            return JsonObject.EMPTY;
        }
        List<String> path = List.of(field.get().strip().split("\\."));
        Json inner = typed(value.get().strip());
        for (String name : path.reversed()) {
            boolean isList = name.endsWith("[]");
            String member = isList ? name.substring(0, name.length() - 2) : name;
            inner = JsonObject.of(member, isList ? new JsonArray(List.of(inner)) : inner);
        }
        return (JsonObject) inner;
    }

    /// As it would stand in JSON; quotes make a text of what looks like a number.
    private static Json typed(String written) {
        var quoted = QUOTED.matcher(written);
        if (quoted.matches()) {
            return Json.of(quoted.group(1));
        }
        return switch (written) {
            case "true" -> Json.of(true);
            case "false" -> Json.of(false);
            default -> NUMBER.matcher(written).matches() ? new JsonNumber(new BigDecimal(written)) : Json.of(written);
        };
    }
}
