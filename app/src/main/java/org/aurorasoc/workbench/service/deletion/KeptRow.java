package org.aurorasoc.workbench.service.deletion;

import java.util.Optional;
import org.aurorasoc.workbench.domain.Entry;
import org.aurorasoc.workbench.domain.EntryKey;
import org.aurorasoc.workbench.domain.casefile.CaseRow;
import org.aurorasoc.workbench.domain.casefile.StoredSentences;

/// A row as it was when it was deleted, with what hung on it.
record KeptRow(Entry entry, Optional<StoredSentences> sentences, Optional<CaseRow> filed) {
    EntryKey key() {
        return entry.key();
    }
}
