package org.aurorasoc.workbench.cli;

import java.util.List;
import org.aurorasoc.workbench.domain.extract.Extraction;
import org.aurorasoc.workbench.domain.extract.FoundIndicator;
import org.aurorasoc.workbench.domain.extract.Rejection;
import org.aurorasoc.workbench.domain.extract.Span;
import org.aurorasoc.workbench.domain.json.Fields;
import org.aurorasoc.workbench.domain.json.Json;
import org.aurorasoc.workbench.domain.json.JsonArray;
import org.aurorasoc.workbench.domain.json.JsonObject;

/// What `extract --json` answers.
final class ExtractDocument {
    private ExtractDocument() {}

    static JsonObject of(Extraction extraction) {
        return new Fields()
                .put("indicators", extraction.indicators(), ExtractDocument::indicator)
                .put("rejected", extraction.rejected(), ExtractDocument::rejection)
                .put("rejected_not_listed", extraction.rejectedNotListed())
                .build();
    }

    private static Json indicator(FoundIndicator found) {
        return new Fields()
                .put("value", found.value())
                .put("type", found.type())
                .put("as_written", found.asWritten())
                .put("start", found.first().start())
                .put("end", found.first().end())
                .put("count", found.count())
                .put("positions", found.positions(), ExtractDocument::place)
                .build();
    }

    private static Json place(Span span) {
        return new JsonArray(List.of(Json.of(span.start()), Json.of(span.end())));
    }

    private static Json rejection(Rejection rejection) {
        return new Fields()
                .put("text", rejection.text())
                .put("reason", rejection.reason())
                .put("start", rejection.span().start())
                .put("end", rejection.span().end())
                .build();
    }
}
