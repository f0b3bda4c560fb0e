package org.aurorasoc.workbench.domain.draft;

/// A canonical indicator of the case in hand; `verdict` is empty until somebody gave one.
public record DraftIndicator(String type, String value, String verdict) {
    /// Equal for the same thing, whatever was said about it.
    DraftIndicator unjudged() {
        return verdict.isEmpty() ? this : new DraftIndicator(type, value, "");
    }
}
