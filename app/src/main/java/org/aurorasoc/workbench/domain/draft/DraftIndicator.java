package org.aurorasoc.workbench.domain.draft;

/// A canonical indicator of the case in hand; `verdict` is empty until somebody gave one.
public record DraftIndicator(String type, String value, String verdict) {
    boolean isSameThing(DraftIndicator other) {
        return type.equals(other.type) && value.equals(other.value);
    }
}
