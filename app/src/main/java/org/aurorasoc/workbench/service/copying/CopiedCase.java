package org.aurorasoc.workbench.service.copying;

import java.util.Locale;
import java.util.OptionalDouble;
import org.aurorasoc.workbench.domain.CaseRecord;

/// A case to be copied, with its similarity to what was asked, where there is one.
public record CopiedCase(CaseRecord record, OptionalDouble score) {
    String scoreText() {
        return score.isPresent() ? String.format(Locale.ROOT, "%.2f", score.getAsDouble()) : "";
    }
}
