package org.aurorasoc.workbench.domain.extract;

import java.util.List;

/// An indicator, canonical, as it was written where it first stands, and every place where it stands.
public record FoundIndicator(String type, String value, String asWritten, List<Span> positions) {
    public FoundIndicator {
        positions = List.copyOf(positions);
    }

    public int count() {
        return positions.size();
    }

    public Span first() {
        return positions.getFirst();
    }
}
