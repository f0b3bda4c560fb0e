package org.aurorasoc.workbench.cli;

import org.aurorasoc.workbench.domain.CaseRecord;
import org.aurorasoc.workbench.domain.Confidence;
import org.aurorasoc.workbench.domain.Severity;
import org.aurorasoc.workbench.domain.casefile.AuditRow;
import org.aurorasoc.workbench.domain.json.Fields;
import org.aurorasoc.workbench.domain.json.Json;
import org.aurorasoc.workbench.domain.json.JsonNull;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.service.casework.CaseDetails;
import org.aurorasoc.workbench.service.intake.CaseStamp;

/// A case as it would be imported again: `id` first, then its payload, then under `workbench` what we know beside it.
final class CaseDocument {
    private CaseDocument() {}

    static JsonObject of(CaseDetails details) {
        Fields fields = new Fields().put("id", details.id());
        details.entry().payload().members().forEach((name, value) -> {
            if (!name.equals("id")) {
                fields.put(name, value);
            }
        });
        return fields.put(CaseStamp.MEMBER, beside(details)).build();
    }

    private static Json beside(CaseDetails details) {
        CaseRecord record = new CaseRecord(details.id(), details.entry().payload());
        Fields fields = details.stamp().fields();
        details.row()
                .ifPresent(row -> fields.put("closed_by", row.closedBy())
                        .put("updated_at", row.updatedAt().toString()));
        return fields.put("model", details.entry().model().name())
                .put("changed_by_another_client", details.isOfAnotherClient())
                .put("severity", Severity.of(record.severity()).word())
                .put(
                        "confidence",
                        Confidence.of(record.field("confidence")).map(Json::of).orElse(JsonNull.NULL))
                .put("links", details.links(), Json::of)
                .put("history", details.history(), CaseDocument::note)
                .build();
    }

    private static Json note(AuditRow row) {
        return new Fields()
                .put("at", row.note().at().toString())
                .put("by", row.note().actor())
                .put("did", row.note().action())
                .put("detail", row.note().detail())
                .build();
    }
}
