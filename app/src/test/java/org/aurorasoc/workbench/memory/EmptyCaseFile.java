package org.aurorasoc.workbench.memory;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aurorasoc.workbench.domain.EntryKey;
import org.aurorasoc.workbench.domain.casefile.AuditRow;
import org.aurorasoc.workbench.domain.casefile.CaseRow;
import org.aurorasoc.workbench.domain.casefile.StoredSentences;
import org.aurorasoc.workbench.store.CaseFile;

/// The case file of a database that was never migrated, or of one that nobody closed a case in.
public final class EmptyCaseFile implements CaseFile {
    @Override
    public Map<String, CaseRow> rows(Collection<String> caseIds) {
        return Map.of();
    }

    @Override
    public Optional<StoredSentences> sentences(EntryKey key) {
        return Optional.empty();
    }

    @Override
    public List<AuditRow> audit(long after, int most) {
        return List.of();
    }

    @Override
    public List<AuditRow> auditOf(String subject, int most) {
        return List.of();
    }
}
