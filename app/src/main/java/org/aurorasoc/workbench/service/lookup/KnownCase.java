package org.aurorasoc.workbench.service.lookup;

import org.aurorasoc.workbench.domain.CaseRecord;
import org.aurorasoc.workbench.domain.StoredEntry;

/// A case by its names.
public record KnownCase(String id, String title) {
    static KnownCase of(StoredEntry entry) {
        return new KnownCase(entry.key().sourceId(), new CaseRecord(entry.key().sourceId(), entry.payload()).title());
    }

    @Override
    public String toString() {
        return "a known case";
    }
}
