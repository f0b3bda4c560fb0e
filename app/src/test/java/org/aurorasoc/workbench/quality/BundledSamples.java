package org.aurorasoc.workbench.quality;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.aurorasoc.workbench.domain.json.Json;
import org.aurorasoc.workbench.domain.json.JsonArray;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.domain.json.JsonString;
import org.aurorasoc.workbench.json.JsonText;

/// The sample library as it is bundled.
final class BundledSamples {
    static final String CASES = "/samples/cases.jsonl";
    static final String INDICATORS = "/samples/iocs.jsonl";

    private BundledSamples() {}

    static List<JsonObject> records(String file) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream(file), StandardCharsets.UTF_8))) {
            return lines.lines().map(JsonText::readObject).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static InputStream stream(String file) {
        return Objects.requireNonNull(BundledSamples.class.getResourceAsStream(file), file);
    }

    static String text(JsonObject record, String name) {
        return record.text(name).orElseThrow(() -> new AssertionError(name + " is missing in " + record));
    }

    static List<String> texts(JsonObject record, String name) {
        return elements(record, name).stream()
                .map(element -> ((JsonString) element).value())
                .toList();
    }

    static List<JsonObject> objects(JsonObject record, String name) {
        return elements(record, name).stream().map(JsonObject.class::cast).toList();
    }

    private static List<Json> elements(JsonObject record, String name) {
        return record.get(name) instanceof JsonArray(var elements) ? elements : List.of();
    }

    /// Everything a person wrote in a case.
    static Stream<String> prose(JsonObject incident) {
        List<String> prose = new ArrayList<>();
        Stream.of("title", "summary", "cause").map(name -> text(incident, name)).forEach(prose::add);
        prose.addAll(texts(incident, "what_worked"));
        prose.addAll(texts(incident, "what_failed"));
        return prose.stream();
    }
}
