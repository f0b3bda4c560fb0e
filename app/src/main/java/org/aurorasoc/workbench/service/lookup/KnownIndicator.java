package org.aurorasoc.workbench.service.lookup;

import java.util.Optional;
import org.aurorasoc.workbench.domain.StoredEntry;

/// An indicator by its value, as it is stored.
public record KnownIndicator(String type, String value) {
    static Optional<KnownIndicator> of(StoredEntry entry) {
        return entry.payload()
                .text("value")
                .map(value -> new KnownIndicator(entry.payload().text("type").orElse("unknown"), value));
    }

    @Override
    public String toString() {
        return "a known indicator";
    }
}
