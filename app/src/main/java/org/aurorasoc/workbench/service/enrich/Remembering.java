package org.aurorasoc.workbench.service.enrich;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import org.aurorasoc.workbench.store.Change;
import org.aurorasoc.workbench.task.CancelToken;

/// Adds to the history what an enrichment brought to light, in one unit. What feeds said was filed with its row.
final class Remembering {
    private final EnrichService.Parts parts;
    private final VerdictHistory history;
    private final Warnings warnings;

    Remembering(EnrichService.Parts parts, VerdictHistory history, Warnings warnings) {
        this.parts = parts;
        this.history = history;
        this.warnings = warnings;
    }

    void remember(Collection<EnrichedRow> rows, CancelToken cancel) {
        Instant now = parts.clock().instant().truncatedTo(ChronoUnit.MICROS);
        List<Change> news = rows.stream()
                .filter(row -> row.tier() != Tier.FEED)
                .flatMap(row -> history.news(row, now).stream())
                .distinct()
                .toList();
        if (!news.isEmpty()) {
            warnings.unless(() -> parts.store().vectors().apply(news, cancel));
        }
    }
}
