package org.aurorasoc.workbench.cli;

import java.util.Optional;
import java.util.OptionalLong;
import org.aurorasoc.workbench.domain.desk.Verdict;
import org.aurorasoc.workbench.domain.extract.Rejection;
import org.aurorasoc.workbench.domain.json.Fields;
import org.aurorasoc.workbench.domain.json.Json;
import org.aurorasoc.workbench.domain.json.JsonNull;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.service.enrich.EnrichAnswer;
import org.aurorasoc.workbench.service.enrich.EnrichedRow;
import org.aurorasoc.workbench.service.enrich.FeedNote;
import org.aurorasoc.workbench.service.enrich.Finding;
import org.aurorasoc.workbench.service.enrich.SimilarIndicator;

/// What `enrich --json` answers. Seconds that nobody knows are null, never a guess.
final class EnrichDocument {
    private EnrichDocument() {}

    static JsonObject of(EnrichAnswer answer) {
        return new Fields()
                .put("results", answer.rows(), EnrichDocument::row)
                .put("rejected", answer.rejected(), EnrichDocument::rejection)
                .put("rejected_not_listed", answer.rejectedNotListed())
                .put("warnings", answer.warnings(), Json::of)
                .build();
    }

    private static Json row(EnrichedRow row) {
        Optional<Finding> counting = row.counting();
        return new Fields()
                .put("value", row.subject().value())
                .put("type", row.subject().type())
                .put("found", row.found())
                .put("given", row.subject().given())
                .put("verdict", row.verdict().word())
                .put("verdict_as_given", counting.map(Finding::verbatim).orElse(""))
                .put("tier", row.tier().word())
                .put("source", counting.map(Finding::source).orElse(""))
                .put("age_seconds", seconds(row.age().map(age -> age.toSeconds())))
                .put("ttl_seconds", seconds(row.ttlSeconds()))
                .put("valid_seconds", seconds(row.validSeconds()))
                .put("stale", row.isStale())
                .put("warning_list", text(row.subject().warningList()))
                .put("payload", counting.map(Finding::payload).orElse(JsonObject.EMPTY))
                .put("sources", row.findings(), EnrichDocument::source)
                .put("rule", text(row.rule()))
                .put("similar", row.similar(), EnrichDocument::similar)
                .put("cases", row.cases(), Json::of)
                .put("history", row.history(), EnrichDocument::said)
                .put("feeds", row.feeds(), EnrichDocument::feed)
                .put("took_ms", row.tookMillis())
                .build();
    }

    private static Json seconds(Optional<Long> seconds) {
        return seconds.<Json>map(Json::of).orElse(JsonNull.NULL);
    }

    private static Json seconds(OptionalLong seconds) {
        return seconds.isPresent() ? Json.of(seconds.getAsLong()) : JsonNull.NULL;
    }

    private static Json text(String text) {
        return text.isEmpty() ? JsonNull.NULL : Json.of(text);
    }

    private static Json source(Finding finding) {
        return new Fields()
                .put("source", finding.source())
                .put("tier", finding.tier().word())
                .put("verdict", finding.verdict().word())
                .put("verdict_as_given", finding.verbatim())
                .put(
                        "told_at",
                        finding.told() == null
                                ? JsonNull.NULL
                                : Json.of(finding.told().toString()))
                .build();
    }

    private static Json similar(SimilarIndicator near) {
        return new Fields()
                .put("value", near.value())
                .put("type", near.type())
                .put("score", near.score())
                .build();
    }

    private static Json said(Verdict verdict) {
        return new Fields()
                .put("verdict", verdict.verdict())
                .put("source", verdict.source())
                .put("at", verdict.at().toString())
                .build();
    }

    private static Json feed(FeedNote note) {
        return new Fields()
                .put("feed", note.feed())
                .put("state", note.state().word())
                .put("detail", note.sentence())
                .build();
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
