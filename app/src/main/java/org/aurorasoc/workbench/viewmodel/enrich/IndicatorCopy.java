package org.aurorasoc.workbench.viewmodel.enrich;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aurorasoc.workbench.domain.VisibleText;
import org.aurorasoc.workbench.domain.json.CanonicalJson;
import org.aurorasoc.workbench.domain.json.Fields;
import org.aurorasoc.workbench.domain.json.Json;
import org.aurorasoc.workbench.domain.json.JsonArray;
import org.aurorasoc.workbench.domain.json.JsonNull;
import org.aurorasoc.workbench.i18n.Messages;
import org.aurorasoc.workbench.service.enrich.EnrichedRow;
import org.aurorasoc.workbench.viewmodel.CopyFormat;

/// Indicators as text to paste elsewhere: defanged in every form but one.
final class IndicatorCopy {
    private final Messages messages;

    IndicatorCopy(Messages messages) {
        this.messages = messages;
    }

    String text(List<IndicatorLine> lines, CopyFormat format) {
        return switch (format) {
            case PLAIN -> each(lines, line -> line.text().value());
            case FANGED -> each(lines, line -> VisibleText.line(line.found().value()));
            case MARKDOWN -> markdown(lines);
            case CSV -> csv(lines);
            case JSON -> json(lines);
            case TICKET -> each(lines, this::note);
        };
    }

    private static String each(List<IndicatorLine> lines, Function<IndicatorLine, String> write) {
        return lines.stream().map(write).collect(Collectors.joining("\n"));
    }

    private List<String> heads() {
        return Stream.of("indicator", "type", "verdict", "by", "said", "valid", "cases", "source", "context")
                .map(column -> messages.text("enrich.column." + column))
                .toList();
    }

    private static List<String> cells(IndicatorLine line) {
        IndicatorText text = line.text();
        return List.of(
                text.value(),
                text.type(),
                text.verdict(),
                text.answer().by(),
                saidAt(line),
                text.valid(),
                Integer.toString(text.cases()),
                text.source(),
                text.context());
    }

    /// ISO-8601 in UTC: an age means nothing in a text that is read later.
    private static String saidAt(IndicatorLine line) {
        return line.row()
                .flatMap(row -> row.age().map(age -> row.answeredAt().minus(age)))
                .map(Object::toString)
                .orElse("");
    }

    private String markdown(List<IndicatorLine> lines) {
        List<String> heads = heads();
        String rule = heads.stream().map(_ -> "---").collect(Collectors.joining(" | ", "| ", " |"));
        Stream<String> rows =
                lines.stream().map(line -> bar(cells(line).stream().map(IndicatorCopy::escaped)));
        return Stream.concat(Stream.of(bar(heads.stream()), rule), rows).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String bar(Stream<String> cells) {
        return cells.collect(Collectors.joining(" | ", "| ", " |"));
    }

    private static String escaped(String cell) {
        return cell.replace("\\", "\\\\")
                .replace("|", "\\|")
                .replace("`", "\\`")
                .replace("<", "&lt;");
    }

    private String csv(List<IndicatorLine> lines) {
        Stream<List<String>> rows =
                Stream.concat(Stream.of(heads()), lines.stream().map(IndicatorCopy::cells));
        return rows.map(row -> row.stream().map(IndicatorCopy::quoted).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    /// A spreadsheet takes what begins so for a formula.
    private static String quoted(String cell) {
        String safe = !cell.isEmpty() && "=+-@".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
        return "\"" + safe.replace("\"", "\"\"") + "\"";
    }

    private static String json(List<IndicatorLine> lines) {
        return CanonicalJson.write(
                        new JsonArray(lines.stream().map(IndicatorCopy::object).toList()))
                + "\n";
    }

    private static Json object(IndicatorLine line) {
        IndicatorText text = line.text();
        List<String> cases = line.row().map(EnrichedRow::cases).orElse(List.of());
        return new Fields()
                .put("value", text.value())
                .put("type", line.found().type())
                .put("verdict", text.state().word())
                .put("tier", line.row().map(row -> row.tier().word()).orElse(""))
                .put("said_at", optional(saidAt(line)))
                .put("stale", text.stale())
                .put("source", text.source())
                .put("context", text.context())
                .put("cases", cases, id -> Json.of(VisibleText.line(id)))
                .build();
    }

    private static Json optional(String text) {
        return text.isEmpty() ? JsonNull.NULL : Json.of(text);
    }

    private String note(IndicatorLine line) {
        IndicatorText text = line.text();
        return messages.text(
                "enrich.note",
                text.verdict(),
                text.value(),
                text.type(),
                text.answer().by(),
                text.cases());
    }
}
