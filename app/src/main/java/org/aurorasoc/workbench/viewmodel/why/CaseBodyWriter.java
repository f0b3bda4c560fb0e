package org.aurorasoc.workbench.viewmodel.why;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aurorasoc.workbench.domain.CaseRecord;
import org.aurorasoc.workbench.domain.StoredEntry;
import org.aurorasoc.workbench.domain.extract.InertText;
import org.aurorasoc.workbench.domain.json.Json;
import org.aurorasoc.workbench.domain.json.JsonArray;
import org.aurorasoc.workbench.domain.json.JsonBoolean;
import org.aurorasoc.workbench.domain.json.JsonNull;
import org.aurorasoc.workbench.domain.json.JsonNumber;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.domain.json.JsonString;
import org.aurorasoc.workbench.i18n.Messages;
import org.jspecify.annotations.Nullable;

/// Writes what a case says of itself: its text, its indicators, and whatever else was recorded.
final class CaseBodyWriter {
    private static final int LONGEST_SUMMARY = 20_000;
    private static final int LONGEST_VALUE = 300;
    private static final int MOST_INDICATORS = 200;
    private static final int MOST_FIELDS = 80;
    /// These have a place of their own.
    private static final Set<String> TOLD_ELSEWHERE = Set.of(
            "id",
            "title",
            "summary",
            "severity",
            "outcome",
            "techniques",
            "mitre",
            "iocs",
            "what_worked",
            "what_failed",
            "sample",
            "tlp",
            "stored_at",
            "metadata");

    private final Messages messages;
    private final Inert inert;
    private final Discretion discretion;

    CaseBodyWriter(Messages messages, Inert inert, Discretion discretion) {
        this.messages = messages;
        this.inert = inert;
        this.discretion = discretion;
    }

    CaseBody body(StoredEntry entry, CaseRecord record) {
        String summary = record.summary();
        int unread = Math.max(0, summary.length() - LONGEST_SUMMARY);
        return new CaseBody(
                paragraphs(Inert.start(summary, LONGEST_SUMMARY)),
                unread == 0 ? "" : messages.text("case.cut", unread),
                texts(record.field("what_worked")).map(inert::line).toList(),
                texts(record.field("what_failed")).map(inert::line).toList(),
                indicators(record),
                elements(record.field("techniques") == null ? record.field("mitre") : record.field("techniques"))
                        .flatMap(this::technique)
                        .toList(),
                fields(record),
                messages.text(
                        "case.stamp", Inert.plain(entry.model().name()), CaseWriter.DAY.format(entry.createdAt())));
    }

    private List<String> paragraphs(String summary) {
        List<String> paragraphs = new ArrayList<>();
        for (String line : inert.of(summary).block().split("\n")) {
            for (int at = 0; at < line.length(); ) {
                int end = FullTextWriter.cut(line, at, line.length());
                paragraphs.add(line.substring(at, end).strip());
                at = end;
            }
        }
        paragraphs.removeIf(String::isEmpty);
        return paragraphs;
    }

    private List<Named> indicators(CaseRecord record) {
        List<Named> all = elements(record.field("iocs"))
                .flatMap(CaseBodyWriter::indicator)
                .toList();
        if (all.size() <= MOST_INDICATORS) {
            return all;
        }
        List<Named> first = new ArrayList<>(all.subList(0, MOST_INDICATORS));
        first.add(new Named("", messages.text("why.more.indicators", all.size() - MOST_INDICATORS)));
        return first;
    }

    static Stream<Named> indicator(Json json) {
        return switch (json) {
            case JsonString(var value) ->
                Stream.of(new Named("", InertText.value(guess(value), Inert.start(value, LONGEST_VALUE))));
            case JsonObject ioc -> {
                String type = ioc.text("type").orElse("");
                Optional<String> value = ioc.text("value").or(() -> ioc.text("ioc"));
                yield value.stream()
                        .map(each ->
                                new Named(Inert.plain(type), InertText.value(type, Inert.start(each, LONGEST_VALUE))));
            }
            default -> Stream.empty();
        };
    }

    /// Enough to defang by: what has no type is written as if a reader could make a link of it.
    private static String guess(String value) {
        return value.contains("://") ? "url" : value.contains("@") ? "email" : value.contains(":") ? "ip" : "domain";
    }

    private Stream<Named> technique(Json json) {
        return switch (json) {
            case JsonString(var text) -> {
                String[] parts = Inert.plain(text).split("[ :]+", 2);
                yield Stream.of(
                        new Named(parts[0], parts.length > 1 ? inert.line(parts[1]) : TechniqueText.name(parts[0])));
            }
            case JsonObject object -> {
                String id = Stream.of("id", "technique_id", "technique")
                        .flatMap(name -> object.text(name).stream())
                        .findFirst()
                        .orElse("");
                yield Stream.of(new Named(
                        Inert.plain(id), object.text("name").map(inert::line).orElseGet(() -> TechniqueText.name(id))));
            }
            default -> Stream.empty();
        };
    }

    private List<Named> fields(CaseRecord record) {
        List<Named> fields = new ArrayList<>();
        record.payload().members().forEach((name, value) -> field(fields, name, value));
        if (record.payload().get("metadata") instanceof JsonObject(var members)) {
            members.forEach((name, value) -> field(fields, name, value));
        }
        if (fields.size() <= MOST_FIELDS) {
            return fields;
        }
        List<Named> first = new ArrayList<>(fields.subList(0, MOST_FIELDS));
        first.add(new Named("", messages.text("case.fields.more", fields.size() - MOST_FIELDS)));
        return first;
    }

    private void field(List<Named> fields, String name, Json value) {
        String text = discretion.member(name, text(value));
        if (!TOLD_ELSEWHERE.contains(name) && !text.isEmpty()) {
            fields.add(new Named(Inert.plain(Inert.start(name, LONGEST_VALUE).replace('_', ' ')), text));
        }
    }

    private String text(Json value) {
        return switch (value) {
            case JsonString(var text) -> inert.line(Inert.start(text, LONGEST_VALUE));
            case JsonNumber(var number) -> Inert.start(number.toPlainString(), LONGEST_VALUE);
            case JsonBoolean flag -> messages.text(flag == JsonBoolean.TRUE ? "case.yes" : "case.no");
            case JsonNull _ -> "";
            case JsonArray(var elements) ->
                Inert.start(
                        elements.stream().limit(MOST_FIELDS).map(this::text).collect(Collectors.joining(", ")),
                        LONGEST_VALUE);
            case JsonObject(var members) ->
                Inert.start(
                        members.entrySet().stream()
                                .limit(MOST_FIELDS)
                                .map(each -> Inert.plain(Inert.start(each.getKey(), LONGEST_VALUE)) + " "
                                        + discretion.member(each.getKey(), text(each.getValue())))
                                .collect(Collectors.joining(", ")),
                        LONGEST_VALUE);
        };
    }

    /// A text, or the texts of a list; blank ones are none.
    static Stream<String> texts(@Nullable Json json) {
        return elements(json)
                .filter(JsonString.class::isInstance)
                .map(item -> ((JsonString) item).value())
                .filter(text -> !text.isBlank());
    }

    static Stream<Json> elements(@Nullable Json json) {
        return json instanceof JsonArray(var elements) ? elements.stream() : Stream.ofNullable(json);
    }
}
