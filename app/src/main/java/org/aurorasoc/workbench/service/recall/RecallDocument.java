package org.aurorasoc.workbench.service.recall;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.aurorasoc.workbench.domain.CaseRecord;
import org.aurorasoc.workbench.domain.json.Fields;
import org.aurorasoc.workbench.domain.json.Json;
import org.aurorasoc.workbench.domain.json.JsonArray;
import org.aurorasoc.workbench.domain.json.JsonNull;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.domain.reasons.Why;
import org.aurorasoc.workbench.domain.recall.Leg;
import org.aurorasoc.workbench.domain.recall.LegPart;
import org.aurorasoc.workbench.domain.recall.RecalledCase;
import org.aurorasoc.workbench.domain.recall.SharedToken;
import org.aurorasoc.workbench.domain.trace.IgnoredValue;
import org.aurorasoc.workbench.service.recall.RecallAnswer.Timings;
import org.aurorasoc.workbench.service.why.WhyDocument;

/// A recall as the one JSON document that scripts read and that a frozen answer keeps. What nobody has computed is
/// null. The contract's own fields win over payload keys of their name.
public final class RecallDocument {
    private RecallDocument() {}

    public static JsonObject of(RecallAnswer answer) {
        return of(answer, List.of());
    }

    /// `reasons` explain the cases in their order, or are empty where nobody asked why.
    public static JsonObject of(RecallAnswer answer, List<Why> reasons) {
        Fields tally = new Fields();
        answer.tally().counts().forEach((outcome, cases) -> tally.put(outcome.word(), cases));
        return new Fields()
                .put(
                        "query",
                        answer.asked().caseId().isPresent()
                                ? ""
                                : answer.asked().text())
                .put("like", answer.asked().caseId().map(Json::of).orElse(JsonNull.NULL))
                .put("embedding_quality", answer.quality().word())
                .put("model", answer.model().name())
                .put("degraded_reason", answer.degradedReason())
                .put("backend", answer.backend())
                .put("k", answer.k())
                .put("matched", count(answer.matched()))
                .put("returned", answer.cases().size())
                .put("exact", answer.exact())
                .put("chance", number(answer.chance()))
                .put("nothing_close", answer.nothingClose())
                .put("windows", answer.asked().windows().size())
                .put("truncated", answer.asked().truncated())
                .put("pieces", answer.asked().pieces())
                .put("more_pieces", answer.asked().hasMorePieces())
                .put("legs_unavailable", answer.unavailable().keySet(), leg -> Json.of(leg.word()))
                .put("ignored", answer.ignored(), RecallDocument::ignored)
                .put("excluded", excluded(answer.excluded()))
                .put("outcomes", tally.build())
                .put("took_ms", times(answer.timings()))
                .put("results", results(answer.cases(), reasons))
                .build();
    }

    private static Json count(OptionalLong count) {
        return count.isPresent() ? Json.of(count.getAsLong()) : JsonNull.NULL;
    }

    private static Json number(OptionalDouble number) {
        return number.isPresent() ? Json.of(number.getAsDouble()) : JsonNull.NULL;
    }

    private static Json ignored(IgnoredValue ignored) {
        return new Fields()
                .put("value", ignored.value())
                .put("reason", ignored.reason())
                .build();
    }

    private static Json excluded(RecallAnswer.Excluded excluded) {
        return new Fields()
                .put("other_model", excluded.otherModel())
                .put("samples", excluded.samples())
                .put("not_related", excluded.notRelated())
                .put("lacking_traces", excluded.lackingTraces())
                .put("counted_at", excluded.countedAt().toString())
                .build();
    }

    private static Json times(Timings timings) {
        return new Fields()
                .put("embed", rounded(timings.embedMillis()))
                .put("search", rounded(timings.searchMillis()))
                .put("other", rounded(timings.otherMillis()))
                .put("total", rounded(timings.totalMillis()))
                .build();
    }

    private static double rounded(double millis) {
        return Math.round(millis * 1000) / 1000.0;
    }

    private static Json results(List<RecalledCase> cases, List<Why> reasons) {
        List<Json> rows = new ArrayList<>();
        for (int i = 0; i < cases.size(); i++) {
            rows.add(result(cases.get(i), i + 1, reasons.isEmpty() ? List.of() : List.of(reasons.get(i))));
        }
        return new JsonArray(rows);
    }

    /// Payload keys stand flat beside ours, after them, and never in their place.
    private static Json result(RecalledCase found, int rank, List<Why> reasons) {
        CaseRecord record = found.record();
        Fields own = new Fields()
                .put("id", record.id())
                .put("rank", rank)
                .put("score", number(found.score()))
                .put("window", found.window() + 1)
                .put("pinned", found.pinned())
                .put("linked", found.linked())
                .put("fused", found.fused())
                .put("legs", legs(found.legs()))
                .put("shared", found.shared(), RecallDocument::shared)
                .put("outcome_class", found.outcome().word())
                .put("row_model", found.entry().model().name())
                .put("title", record.title())
                .put("summary", record.summary())
                .put("techniques", record.techniques(), Json::of)
                .put("iocs", record.orEmptyArray("iocs"))
                .put("cps_devices_involved", record.devices())
                .put("outcome", member(record, "outcome"))
                .put("severity", member(record, "severity"))
                .put("confidence", member(record, "confidence"))
                .put("stored_at", member(record, "stored_at"))
                .put("payload", record.payload());
        reasons.forEach(why -> own.put("why", WhyDocument.of(why)));
        JsonObject ours = own.build();
        flat(record.payload(), ours, own);
        if (record.payload().get("metadata") instanceof JsonObject metadata) {
            flat(metadata, own.build(), own);
        }
        return own.build();
    }

    /// Payload members that nothing of ours is called like.
    private static void flat(JsonObject payload, JsonObject taken, Fields own) {
        payload.members().forEach((name, value) -> {
            if (taken.get(name) == null && !name.equals("why")) {
                own.put(name, value);
            }
        });
    }

    /// As the screens read it, null where the case does not say.
    private static Json member(CaseRecord record, String name) {
        Json value = record.field(name);
        return value == null ? JsonNull.NULL : value;
    }

    private static Json legs(Map<Leg, LegPart> legs) {
        Fields parts = new Fields();
        legs.forEach((leg, part) -> parts.put(
                leg.word(),
                new Fields().put("rank", part.rank()).put("part", part.part()).build()));
        return parts.build();
    }

    private static Json shared(SharedToken shared) {
        return new Fields()
                .put("type", shared.token().kind())
                .put("value", shared.token().text())
                .put("cases", shared.cases())
                .put("rare", shared.rare())
                .build();
    }
}
