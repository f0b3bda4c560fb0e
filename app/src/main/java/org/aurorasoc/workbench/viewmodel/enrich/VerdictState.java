package org.aurorasoc.workbench.viewmodel.enrich;

import java.util.Locale;
import org.aurorasoc.workbench.service.enrich.EnrichedRow;

/// What a row says of its indicator. Unknown: somebody looked and could not say; not found: nobody looked.
public enum VerdictState {
    MALICIOUS,
    SUSPICIOUS,
    BENIGN,
    UNKNOWN,
    NOT_FOUND,
    WAITING,
    /// The question has not gone out.
    UNASKED;

    static VerdictState of(EnrichedRow row) {
        if (!row.found()) {
            return row.isWaiting() ? WAITING : NOT_FOUND;
        }
        return switch (row.verdict()) {
            case MALICIOUS -> MALICIOUS;
            case SUSPICIOUS -> SUSPICIOUS;
            case BENIGN -> BENIGN;
            case UNKNOWN -> UNKNOWN;
        };
    }

    /// For keys of texts.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
