package org.aurorasoc.workbench.domain.draft;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.aurorasoc.workbench.domain.CaseRecord;
import org.aurorasoc.workbench.domain.json.Json;
import org.aurorasoc.workbench.domain.json.JsonArray;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.domain.json.JsonString;
import org.jspecify.annotations.Nullable;

/// What an analyst filled in to close the case in hand. An empty text means that nothing was said.
///
/// @param left the indicators that are not to be stored with the case
public record CaseForm(
        String title,
        String summary,
        Judged judged,
        List<String> techniques,
        List<String> whatWorked,
        List<String> whatFailed,
        Set<DraftIndicator> left) {
    private static final String WORKED = "what_worked";
    private static final String FAILED = "what_failed";

    /// How the case was judged, in the analyst's own words.
    public record Judged(String disposition, String outcome, String severity, String tlp) {}

    public CaseForm {
        techniques = List.copyOf(techniques);
        whatWorked = List.copyOf(whatWorked);
        whatFailed = List.copyOf(whatFailed);
        left = Set.copyOf(left);
    }

    public static CaseForm of(CaseDraft draft) {
        CaseRecord record = new CaseRecord("", draft.record(""));
        return new CaseForm(
                record.text("title").orElse(""),
                draft.summary(),
                new Judged(
                        record.text("disposition").orElse(""),
                        record.outcome().orElse(""),
                        record.severity().orElse(""),
                        record.text("tlp").orElse("")),
                record.techniques(),
                texts(record.field(WORKED)),
                texts(record.field(FAILED)),
                Set.of());
    }

    /// The draft as this form says; what the form does not ask for stays.
    public CaseDraft onto(CaseDraft kept) {
        CaseDraft filled = summary.equals(kept.summary()) ? kept : kept.rewritten(summary);
        filled = said(filled, "title", title);
        filled = said(filled, "disposition", judged.disposition());
        filled = said(filled, "outcome", judged.outcome());
        filled = said(filled, "severity", judged.severity());
        filled = said(filled, "tlp", judged.tlp());
        filled = said(filled, WORKED, whatWorked);
        filled = said(filled, FAILED, whatFailed);
        return techniques.equals(of(kept).techniques()) ? filled : filled.withTechniques(techniques);
    }

    /// The record by the payload contract, without the indicators that were left out.
    public JsonObject record(String id, CaseDraft kept) {
        CaseDraft filled = onto(kept);
        List<DraftIndicator> ticked = filled.indicators().stream()
                .filter(each -> !left.contains(each))
                .toList();
        return new CaseDraft(filled.text(), filled.fields(), ticked, filled.cases(), filled.notes()).record(id);
    }

    private static CaseDraft said(CaseDraft draft, String name, String text) {
        return text.isBlank() ? draft.withoutField(name) : draft.withField(name, Json.of(text.strip()));
    }

    private static CaseDraft said(CaseDraft draft, String name, List<String> texts) {
        return texts.isEmpty()
                ? draft.withoutField(name)
                : draft.withField(
                        name, new JsonArray(texts.stream().map(Json::of).toList()));
    }

    private static List<String> texts(@Nullable Json json) {
        Stream<Json> all = json instanceof JsonArray(var elements) ? elements.stream() : Stream.ofNullable(json);
        return all.filter(JsonString.class::isInstance)
                .map(each -> ((JsonString) each).value())
                .toList();
    }
}
