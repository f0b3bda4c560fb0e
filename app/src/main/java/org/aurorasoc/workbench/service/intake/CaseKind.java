package org.aurorasoc.workbench.service.intake;

import java.math.BigDecimal;
import org.aurorasoc.workbench.domain.CaseRecord;
import org.aurorasoc.workbench.domain.CollectionName;
import org.aurorasoc.workbench.domain.EntryKey;
import org.aurorasoc.workbench.domain.EntryRules;
import org.aurorasoc.workbench.domain.json.JsonNumber;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.error.InvalidInputException;

/// A closed case: the payload contract plus `id`; every other key is kept as it came.
public final class CaseKind implements RecordKind {
    @Override
    public String collection() {
        return CollectionName.CASES;
    }

    @Override
    public Identified identify(JsonObject json) {
        String id = id(json);
        EntryRules.check(new EntryKey(collection(), id));
        JsonObject payload = CaseStamp.removedFrom(json).without("id");
        if (text(payload).isBlank()) {
            throw lacks("summary");
        }
        EntryRules.check(payload);
        return new Identified(id, payload);
    }

    @Override
    public String text(JsonObject payload) {
        return new CaseRecord("", payload).summary();
    }

    private static String id(JsonObject json) {
        if (json.get("id") instanceof JsonNumber(var number) && isShort(number)) {
            return number.toPlainString();
        }
        return json.text("id").filter(text -> !text.isBlank()).orElseThrow(() -> lacks("id"));
    }

    /// Written out, 1e2147483000 would fill the memory.
    private static boolean isShort(BigDecimal number) {
        return number.precision() <= EntryRules.LONGEST_SOURCE_ID
                && Math.abs(number.scale()) <= EntryRules.LONGEST_SOURCE_ID;
    }

    private static InvalidInputException lacks(String what) {
        return new InvalidInputException("The record has no " + what + ".", "Give it one.");
    }

    @Override
    public JsonObject renew(JsonObject existing, JsonObject coming) {
        return coming;
    }

    @Override
    public JsonObject add(JsonObject existing, JsonObject coming) {
        return existing;
    }

    @Override
    public boolean mayRepeat() {
        return false;
    }
}
