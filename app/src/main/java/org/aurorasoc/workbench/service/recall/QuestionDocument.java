package org.aurorasoc.workbench.service.recall;

import java.time.Instant;
import org.aurorasoc.workbench.domain.AsciiCase;
import org.aurorasoc.workbench.domain.CodePoints;
import org.aurorasoc.workbench.domain.Filter;
import org.aurorasoc.workbench.domain.OutcomeTest;
import org.aurorasoc.workbench.domain.Severity;
import org.aurorasoc.workbench.domain.json.Fields;
import org.aurorasoc.workbench.domain.json.Json;
import org.aurorasoc.workbench.domain.json.JsonNull;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.jspecify.annotations.Nullable;

/// What was asked, with its filters, as it is kept beside a frozen answer.
final class QuestionDocument {
    private QuestionDocument() {}

    static JsonObject of(RecallRequest request) {
        Fields fields = new Fields();
        switch (request.question()) {
            case RecallRequest.Question.Text(var text) -> fields.put("query", text);
            case RecallRequest.Question.LikeCase(var id) -> fields.put("like", id);
        }
        return fields.put("k", request.k())
                .put("leg", AsciiCase.lower(request.leg().name()))
                .put("min_score", request.minimumScore())
                .put("samples", request.samples())
                .put("filter", filter(request.filter()))
                .build();
    }

    private static Json filter(Filter filter) {
        OutcomeTest outcome = filter.outcome();
        return new Fields()
                .put("contains", filter.contains())
                .put(
                        "severity",
                        filter.severities().stream()
                                .map(Severity::word)
                                .sorted(CodePoints.ORDER)
                                .toList(),
                        Json::of)
                .put("since", time(filter.since()))
                .put("until", time(filter.until()))
                .put(
                        "technique",
                        filter.technique() == null
                                ? JsonNull.NULL
                                : Json.of(filter.technique().id()))
                .put(
                        "outcome",
                        outcome == null
                                ? JsonNull.NULL
                                : Json.of(outcome.wanted().word()))
                .build();
    }

    private static Json time(@Nullable Instant time) {
        return time == null ? JsonNull.NULL : Json.of(time.toString());
    }
}
