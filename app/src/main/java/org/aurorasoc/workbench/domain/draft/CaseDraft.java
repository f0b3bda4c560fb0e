package org.aurorasoc.workbench.domain.draft;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.aurorasoc.workbench.domain.json.Fields;
import org.aurorasoc.workbench.domain.json.Json;
import org.aurorasoc.workbench.domain.json.JsonArray;
import org.aurorasoc.workbench.domain.json.JsonObject;

/// The case in hand. `fields` are members of the payload contract that were chosen already, such as the outcome;
/// `cases` are the ids of past cases that were pinned.
public record CaseDraft(
        String text, JsonObject fields, List<DraftIndicator> indicators, List<String> cases, List<DraftNote> notes) {
    public static final CaseDraft EMPTY = new CaseDraft("", JsonObject.EMPTY, List.of(), List.of(), List.of());

    public CaseDraft {
        indicators = List.copyOf(indicators);
        cases = List.copyOf(cases);
        notes = List.copyOf(notes);
    }

    public CaseDraft withText(String more) {
        return new CaseDraft(text.isEmpty() ? more : text + "\n" + more, fields, indicators, cases, notes);
    }

    /// The text that is shown, changed as a whole; what was noted as the situation stands in it already.
    public CaseDraft rewritten(String whole) {
        List<DraftNote> others = notes.stream()
                .filter(note -> note.section() != NoteSection.SITUATION)
                .toList();
        return new CaseDraft(whole, fields, indicators, cases, others);
    }

    /// Exactly these techniques, and none that the text named.
    public CaseDraft withTechniques(List<String> ids) {
        List<DraftIndicator> others = indicators.stream()
                .filter(each -> !each.type().equals("technique"))
                .toList();
        JsonObject chosen = ids.isEmpty()
                ? fields.without("techniques")
                : fields.with(
                        "techniques", new JsonArray(ids.stream().map(Json::of).toList()));
        return new CaseDraft(text, chosen, others, cases, notes);
    }

    public CaseDraft withoutField(String name) {
        return new CaseDraft(text, fields.without(name), indicators, cases, notes);
    }

    public CaseDraft withoutCase(String id) {
        return new CaseDraft(
                text,
                fields,
                indicators,
                cases.stream().filter(each -> !each.equals(id)).toList(),
                notes);
    }

    public CaseDraft withField(String name, Json value) {
        return new CaseDraft(text, fields.with(name, value), indicators, cases, notes);
    }

    public CaseDraft withIndicator(DraftIndicator coming) {
        return withIndicators(List.of(coming));
    }

    /// A newer verdict on the same indicator wins; none leaves the one that is there.
    public CaseDraft withIndicators(Collection<DraftIndicator> coming) {
        Map<DraftIndicator, DraftIndicator> all = new LinkedHashMap<>();
        indicators.forEach(each -> all.put(each.unjudged(), each));
        for (DraftIndicator each : coming) {
            all.merge(each.unjudged(), each, (known, newer) -> newer.verdict().isEmpty() ? known : newer);
        }
        return new CaseDraft(text, fields, List.copyOf(all.values()), cases, notes);
    }

    public CaseDraft withCase(String id) {
        List<String> all =
                Stream.concat(cases.stream(), Stream.of(id)).distinct().toList();
        return new CaseDraft(text, fields, indicators, all, notes);
    }

    public CaseDraft withNote(DraftNote note) {
        List<DraftNote> all = new ArrayList<>(notes);
        all.add(note);
        return new CaseDraft(text, fields, indicators, cases, all);
    }

    public List<String> notesOf(NoteSection section) {
        return notes.stream()
                .filter(note -> note.section() == section)
                .map(DraftNote::text)
                .toList();
    }

    /// The record by the payload contract; its summary is the text, its notes are kept under their sections.
    public JsonObject record(String id) {
        Fields record = new Fields().put("id", id).put("summary", summary());
        fields.members().forEach(record::put);
        List<DraftIndicator> iocs = indicators.stream()
                .filter(each -> !each.type().equals("technique"))
                .toList();
        put(record, "iocs", iocs.stream().map(CaseDraft::ioc).toList());
        put(record, "techniques", techniques());
        put(record, "related_cases", cases.stream().map(Json::of).toList());
        for (NoteSection section : NoteSection.values()) {
            if (section != NoteSection.SITUATION) {
                put(
                        record,
                        section.word(),
                        notesOf(section).stream().map(Json::of).toList());
            }
        }
        return record.build();
    }

    /// The text and what was noted as the situation: what the closed case is found by.
    public String summary() {
        return String.join(
                "\n",
                Stream.concat(Stream.of(text), notesOf(NoteSection.SITUATION).stream())
                        .filter(part -> !part.isBlank())
                        .toList());
    }

    private List<Json> techniques() {
        Stream<Json> chosen =
                fields.get("techniques") instanceof JsonArray(var elements) ? elements.stream() : Stream.of();
        Stream<Json> found = indicators.stream()
                .filter(each -> each.type().equals("technique"))
                .map(each -> Json.of(each.value()));
        return Stream.concat(chosen, found).distinct().toList();
    }

    private static Json ioc(DraftIndicator each) {
        Fields ioc = new Fields().put("type", each.type()).put("value", each.value());
        return each.verdict().isEmpty()
                ? ioc.build()
                : ioc.put("verdict", each.verdict()).build();
    }

    private static void put(Fields record, String name, List<Json> elements) {
        if (!elements.isEmpty()) {
            record.put(name, new JsonArray(elements));
        }
    }
}
