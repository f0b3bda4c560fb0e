package org.aurorasoc.workbench.store;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aurorasoc.workbench.domain.EntryKey;
import org.aurorasoc.workbench.domain.casefile.AuditRow;
import org.aurorasoc.workbench.domain.casefile.CaseRow;
import org.aurorasoc.workbench.domain.casefile.StoredSentences;

/// Reads what is kept of closed cases beside their entries; [Change] writes it. Where a database was never migrated,
/// all of it is empty.
public interface CaseFile {
    /// The case rows with these ids, those that exist.
    Map<String, CaseRow> rows(Collection<String> caseIds);

    default Optional<CaseRow> row(String caseId) {
        return Optional.ofNullable(rows(java.util.Set.of(caseId)).get(caseId));
    }

    /// The stored sentences of an entry, while they are of its present text.
    Optional<StoredSentences> sentences(EntryKey key);

    /// The notes after one with this id (0 begins), in order.
    List<AuditRow> audit(long after, int most);

    /// The newest notes on a subject, the newest first.
    List<AuditRow> auditOf(String subject, int most);
}
