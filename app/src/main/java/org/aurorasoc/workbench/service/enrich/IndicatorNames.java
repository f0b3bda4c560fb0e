package org.aurorasoc.workbench.service.enrich;

import java.util.List;
import java.util.stream.Stream;
import org.aurorasoc.workbench.cache.CacheKey;
import org.aurorasoc.workbench.domain.extract.Extractor;
import org.aurorasoc.workbench.domain.json.JsonObject;

/// Under which names the cache may hold a stored indicator, whoever wrote it there.
public final class IndicatorNames {
    private final SubjectReader reader;

    public IndicatorNames(Extractor extractor) {
        reader = new SubjectReader(extractor);
    }

    /// None where the payload names no value.
    public List<CacheKey> of(JsonObject payload) {
        String type = payload.text("type").orElse("");
        return Stream.of("value", "value_as_given")
                .flatMap(field -> payload.text(field).stream())
                .filter(value -> !value.isBlank())
                .flatMap(value -> reader.read(value, type, null).names().stream())
                .distinct()
                .toList();
    }
}
