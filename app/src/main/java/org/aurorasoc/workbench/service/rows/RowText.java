package org.aurorasoc.workbench.service.rows;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aurorasoc.workbench.domain.CaseRecord;
import org.aurorasoc.workbench.domain.CollectionName;
import org.aurorasoc.workbench.domain.StoredEntry;
import org.aurorasoc.workbench.domain.VisibleText;
import org.aurorasoc.workbench.domain.json.Json;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.domain.refang.Defang;
import org.aurorasoc.workbench.json.JsonText;

/// A row as a line of a file.
final class RowText {
    private static final String LINE = "\r\n";

    private final ExportFormat format;
    private final boolean indicators;

    RowText(ExportFormat format, String collection) {
        this.format = format;
        this.indicators = collection.equals(CollectionName.THREAT_INTEL);
    }

    String head() {
        return switch (format) {
            case JSON_LINES -> "";
            case CSV ->
                (indicators ? "id,value,type,verdict,context,added" : "id,title,severity,outcome,techniques,added")
                        + LINE;
        };
    }

    String line(StoredEntry row) {
        return switch (format) {
            case JSON_LINES -> JsonText.write(record(row)) + "\n";
            case CSV -> cells(row).map(RowText::cell).collect(Collectors.joining(",")) + LINE;
        };
    }

    /// As the import reads it: a case with its id; an indicator says itself what it is.
    private JsonObject record(StoredEntry row) {
        return indicators
                ? row.payload()
                : row.payload().with("id", Json.of(row.key().sourceId()));
    }

    private Stream<String> cells(StoredEntry row) {
        CaseRecord record = new CaseRecord(row.key().sourceId(), row.payload());
        String added = row.createdAt().truncatedTo(ChronoUnit.SECONDS).toString();
        List<String> middle = indicators
                ? List.of(
                        Defang.value(
                                record.text("type").orElse(""),
                                record.text("value").orElse("")),
                        record.text("type").orElse(""),
                        record.text("verdict").orElse(""),
                        Defang.text(record.text("context").orElse("")))
                : List.of(
                        Defang.text(record.title()),
                        record.severity().orElse(""),
                        record.outcome().orElse(""),
                        String.join(" ", record.techniques()));
        return Stream.concat(Stream.concat(Stream.of(row.key().sourceId()), middle.stream()), Stream.of(added));
    }

    /// A cell that a spreadsheet would run is led by an apostrophe.
    private static String cell(String text) {
        String shown = VisibleText.line(text);
        String tame = !shown.isEmpty() && "=+-@".indexOf(shown.charAt(0)) >= 0 ? "'" + shown : shown;
        return "\"" + tame.replace("\"", "\"\"") + "\"";
    }
}
