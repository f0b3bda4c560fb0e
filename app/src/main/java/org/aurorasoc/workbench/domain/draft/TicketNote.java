package org.aurorasoc.workbench.domain.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.aurorasoc.workbench.domain.CaseRecord;
import org.aurorasoc.workbench.domain.extract.Extractor;
import org.aurorasoc.workbench.domain.json.Json;
import org.aurorasoc.workbench.domain.json.JsonArray;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.domain.json.JsonString;

/// A case as a note to paste into a ticket, in Markdown, defanged: situation, checked, ruled out, decision, next.
public final class TicketNote {
    private static final String NOTHING = "–";

    private final DefangedText text;

    public TicketNote(Extractor extractor) {
        this.text = new DefangedText(extractor);
    }

    /// From a payload by the contract, of a closed case or of a draft.
    public String of(CaseRecord record) {
        List<String> lines = new ArrayList<>();
        lines.add("# " + text.line(record.title()));
        block(lines, "Situation", record.summary());
        list(lines, "Checked", texts(record, "checked", "what_worked"));
        list(lines, "Ruled out", texts(record, "ruled_out", "what_failed"));
        list(lines, "Decision", decision(record));
        list(lines, "Next", texts(record, "next"));
        written(lines, "Indicators", indicators(record));
        written(
                lines,
                "Techniques",
                record.techniques().stream().map(text::line).toList());
        written(
                lines,
                "Like",
                texts(record, "related_cases").stream().map(text::line).toList());
        return String.join("\n", lines) + "\n";
    }

    private void block(List<String> lines, String head, String content) {
        lines.add("");
        lines.add("**" + head + "**");
        lines.add("");
        lines.add(content.isBlank() ? NOTHING : text.block(content));
    }

    private void list(List<String> lines, String head, List<String> items) {
        lines.add("");
        lines.add("**" + head + "**");
        lines.add("");
        if (items.isEmpty()) {
            lines.add(NOTHING);
        }
        items.forEach(item -> lines.add("- " + text.line(item)));
    }

    /// Only where there is something; the items are safe already.
    private static void written(List<String> lines, String head, List<String> items) {
        if (!items.isEmpty()) {
            lines.add("");
            lines.add("**" + head + "**");
            lines.add("");
            items.forEach(item -> lines.add("- " + item));
        }
    }

    private static List<String> decision(CaseRecord record) {
        Stream<String> outcome = Stream.of(record.outcome(), record.text("disposition"), record.text("cause"))
                .flatMap(Optional::stream);
        return Stream.concat(texts(record, "decision").stream(), outcome)
                .filter(each -> !each.isBlank())
                .toList();
    }

    private static List<String> texts(CaseRecord record, String... names) {
        return Stream.of(names)
                .map(record::orEmptyArray)
                .flatMap(json -> json instanceof JsonArray(var elements) ? elements.stream() : Stream.of(json))
                .filter(JsonString.class::isInstance)
                .map(json -> ((JsonString) json).value())
                .filter(each -> !each.isBlank())
                .toList();
    }

    private static List<String> indicators(CaseRecord record) {
        return record.orEmptyArray("iocs") instanceof JsonArray(var elements)
                ? elements.stream().flatMap(TicketNote::indicator).toList()
                : List.of();
    }

    private static Stream<String> indicator(Json json) {
        if (json instanceof JsonObject ioc) {
            String type = ioc.text("type").orElse("");
            String verdict = ioc.text("verdict").map(word -> ", " + word).orElse("");
            return ioc.text("value").stream()
                    .map(value -> DefangedText.value(type, value) + " (" + type + verdict + ")");
        }
        return Stream.empty();
    }
}
