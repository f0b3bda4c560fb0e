package org.aurorasoc.workbench.intel.file;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.aurorasoc.workbench.domain.intel.Indicator;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.domain.refang.Refang;
import org.aurorasoc.workbench.error.InvalidInputException;
import org.aurorasoc.workbench.intel.evidence.ValueShape;
import org.aurorasoc.workbench.json.JsonText;
import org.aurorasoc.workbench.settings.FeedSettings.CsvMapping;

/// A CSV file, read by the mapping of its settings. Lines that begin with # are comments, as lists on the net have
/// them; values may be defanged.
final class CsvFeed {
    private static final int LONGEST_RECORD = 1024 * 1024;

    private final CsvMapping mapping;
    private final IndexBuilder index = new IndexBuilder();

    CsvFeed(CsvMapping mapping) {
        this.mapping = mapping;
    }

    FeedIndex read(InputStream in) throws IOException {
        try (CsvReader<CsvRecord> rows = CsvReader.builder()
                .fieldSeparator(mapping.delimiter())
                .commentStrategy(CommentStrategy.SKIP)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .detectBomHeader(true)
                .maxBufferSize(LONGEST_RECORD)
                .ofCsvRecord(in, StandardCharsets.UTF_8)) {
            read(rows);
        } catch (CsvParseException _) {
            // The library's message may quote the text.
            throw new InvalidInputException(
                    "The CSV breaks off after " + index.build().recordCount() + " rows: a quote without its end, or a "
                            + "row longer than 1 MB.",
                    "Correct the file, or set its delimiter.");
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return index.build();
    }

    private void read(CsvReader<CsvRecord> rows) {
        CsvColumns columns = null;
        for (CsvRecord row : rows) {
            if (columns == null) {
                columns = CsvColumns.of(mapping, row.getFields());
                if (mapping.header()) {
                    continue;
                }
            }
            row(columns, row);
        }
    }

    private void row(CsvColumns columns, CsvRecord row) {
        JsonObject fields = columns.named(row.getFields());
        String value = Refang.text(columns.text(fields, "value"));
        String type = columns.text(fields, "type").isBlank() ? mapping.type() : columns.text(fields, "type");
        if (value.isBlank()) {
            index.bad("line " + row.getStartingLineNumber(), "it has no value");
            return;
        }
        Optional<Indicator> indicator = type.isBlank() ? ValueShape.detect(value) : ValueShape.typed(type, value);
        if (indicator.isEmpty()) {
            index.bad("line " + row.getStartingLineNumber(), "the value is not of a known shape");
            return;
        }
        String text = JsonText.write(fields);
        index.add(
                List.of(indicator.get()),
                now -> CsvEvidence.of(JsonText.readObject(text), columns, mapping.verdict(), now));
    }
}
