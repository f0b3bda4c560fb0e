package org.aurorasoc.workbench.service.casework;

import java.util.List;
import java.util.Optional;
import org.aurorasoc.workbench.domain.StoredEntry;
import org.aurorasoc.workbench.domain.casefile.AuditRow;
import org.aurorasoc.workbench.domain.casefile.CaseRow;
import org.aurorasoc.workbench.service.intake.CaseStamp;
import org.aurorasoc.workbench.service.intake.CaseVersion;

/// A case as it is stored, with what is kept beside it: its row in the case file unless another client wrote
/// it, and the notes on it, the newest first, and the ids of cases that an analyst linked to it.
public record CaseDetails(StoredEntry entry, Optional<CaseRow> row, List<AuditRow> history, List<String> links) {
    public CaseDetails {
        history = List.copyOf(history);
        links = List.copyOf(links);
    }

    public String id() {
        return entry.key().sourceId();
    }

    public CaseStamp stamp() {
        return new CaseStamp(CaseVersion.of(row.orElse(null)), entry.createdAt());
    }

    /// Whether the last writer of the row was another client: then our stamp does not hold.
    public boolean isOfAnotherClient() {
        return entry.textHash().isEmpty();
    }
}
