package org.aurorasoc.workbench.service.enrich;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.aurorasoc.workbench.domain.CodePoints;
import org.aurorasoc.workbench.domain.intel.FeedAnswer;
import org.aurorasoc.workbench.domain.intel.Indicator;
import org.aurorasoc.workbench.domain.json.Fields;
import org.aurorasoc.workbench.domain.json.Json;
import org.aurorasoc.workbench.domain.json.JsonArray;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.service.intake.IndicatorKind;
import org.jspecify.annotations.Nullable;

/// A feed's find as the payload of an indicator: what it said, who it is, and when it was asked. A feed may say
/// anything, at any length: what cannot be stored is cut away here, so that it costs no answer.
final class FedRecord {
    private static final int LONGEST_CONTEXT = 2000;
    private static final int LONGEST_WORD = 500;

    private FedRecord() {}

    static JsonObject of(String feed, Indicator indicator, FeedAnswer.Found found, Instant asked) {
        Fields fields = new Fields().put("value", indicator.value()).put("type", indicator.type());
        if (!found.context().isBlank()) {
            fields.put("context", CodePoints.storable(found.context(), LONGEST_CONTEXT));
        }
        fields.put("verdict", found.verdict().word())
                .put("verdict_rule", CodePoints.storable(found.rule(), LONGEST_WORD))
                .put("source", feed);
        if (!found.tags().isEmpty()) {
            fields.put("tags", found.tags(), tag -> Json.of(CodePoints.storable(tag, LONGEST_WORD)));
        }
        if (found.tlp() != null) {
            fields.put("tlp", found.tlp().label());
        }
        if (found.confidence() != null) {
            fields.put("confidence", found.confidence());
        }
        put(fields, "reported", found.times().reported());
        put(fields, "first_seen", found.times().firstSeen());
        put(fields, "last_seen", found.times().lastSeen());
        put(fields, "valid_until", found.times().validUntil());
        return fields.put("checked_at", asked.toString()).build();
    }

    private static void put(Fields fields, String name, @Nullable Instant time) {
        if (time != null) {
            fields.put(name, time.toString());
        }
    }

    /// What several feeds say as one record: the counting one's fields, everybody's contexts, and who said what.
    static JsonObject joined(List<Finding> ordered) {
        IndicatorKind kind = new IndicatorKind();
        JsonObject record = ordered.getFirst().payload();
        for (Finding other : ordered.subList(1, ordered.size())) {
            record = kind.add(record, other.payload());
        }
        return ordered.size() == 1
                ? record
                : record.with(
                        "sources",
                        new JsonArray(ordered.stream().map(FedRecord::said).toList()));
    }

    private static Json said(Finding finding) {
        return new Fields()
                .put("source", finding.source())
                .put("verdict", finding.verbatim())
                .put("checked_at", Objects.toString(finding.told(), ""))
                .build();
    }
}
