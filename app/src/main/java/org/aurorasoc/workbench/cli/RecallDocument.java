package org.aurorasoc.workbench.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.aurorasoc.workbench.domain.CaseRecord;
import org.aurorasoc.workbench.domain.Hit;
import org.aurorasoc.workbench.domain.json.Fields;
import org.aurorasoc.workbench.domain.json.Json;
import org.aurorasoc.workbench.domain.json.JsonArray;
import org.aurorasoc.workbench.domain.json.JsonNull;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.service.RecallAnswer;
import org.aurorasoc.workbench.service.RecallAnswer.Timings;

/// A recall as the one JSON document that scripts read. What nobody has computed is null. The contract's own fields win
/// over payload keys of their name.
final class RecallDocument {
    /// Reciprocal rank fusion's constant: what a first rank of one leg is worth is 1 / (k + 1).
    private static final double FUSION_K = 60;

    private RecallDocument() {}

    static JsonObject of(RecallAnswer answer) {
        return new Fields()
                .put("query", answer.query())
                .put("embedding_quality", answer.quality().word())
                .put("model", answer.model().name())
                .put("degraded_reason", answer.degradedReason())
                .put("backend", answer.backend())
                .put("k", answer.k())
                .put("matched", matched(answer))
                .put("returned", answer.search().hits().size())
                .put("exact", answer.search().exact())
                .put("chance", JsonNull.NULL)
                .put("nothing_close", JsonNull.NULL)
                .put("windows", 1)
                .put("truncated", answer.truncated())
                .put("pieces", answer.pieces())
                .put("legs_unavailable", answer.legsUnavailable(), Json::of)
                .put("excluded", excluded(answer))
                .put("took_ms", times(answer.timings()))
                .put("results", results(answer.search().hits()))
                .build();
    }

    private static Json matched(RecallAnswer answer) {
        OptionalLong matched = answer.matched();
        return matched.isPresent() ? Json.of(matched.getAsLong()) : JsonNull.NULL;
    }

    private static Json excluded(RecallAnswer answer) {
        return new Fields()
                .put("other_model", answer.search().excludedOtherModel())
                .put("samples", 0)
                .put("counted_at", answer.search().countedAt().toString())
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

    private static Json results(List<Hit> hits) {
        List<Json> rows = new ArrayList<>();
        for (int i = 0; i < hits.size(); i++) {
            rows.add(result(hits.get(i), i + 1));
        }
        return new JsonArray(rows);
    }

    /// Payload keys stand flat beside ours, after them, and never in their place.
    private static Json result(Hit hit, int rank) {
        CaseRecord record =
                new CaseRecord(hit.entry().key().sourceId(), hit.entry().payload());
        double part = 1 / (FUSION_K + rank);
        JsonObject meaning = new Fields().put("rank", rank).put("part", part).build();
        JsonObject own = new Fields()
                .put("id", record.id())
                .put("rank", rank)
                .put("score", hit.score())
                .put("pinned", false)
                .put("fused", part)
                .put("legs", JsonObject.of("meaning", meaning))
                .put("row_model", hit.entry().model().name())
                .put("title", record.title())
                .put("summary", record.summary())
                .put("techniques", record.techniques(), Json::of)
                .put("iocs", record.orEmptyArray("iocs"))
                .put("cps_devices_involved", record.devices())
                .put("payload", record.payload())
                .build();
        Fields all = new Fields();
        own.members().forEach(all::put);
        record.payload().members().forEach((name, value) -> {
            if (own.get(name) == null) {
                all.put(name, value);
            }
        });
        return all.build();
    }
}
