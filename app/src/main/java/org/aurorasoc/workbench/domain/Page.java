package org.aurorasoc.workbench.domain;

import java.util.List;
import java.util.Optional;

/// One page of a collection; `next` is the key to go on from, empty at the end.
public record Page(List<StoredEntry> entries, Optional<String> next) {
    public Page {
        entries = List.copyOf(entries);
    }
}
