package org.aurorasoc.workbench.domain;

import java.util.List;
import java.util.Optional;

/// One page of a collection, always in ascending order; `next` is the key to go on from in the direction asked, empty
/// at the end. A page of few wanted rows may be short of what was asked, or empty, and still have a `next`.
///
/// @param lookedAt how many rows were read to find these
public record Page(List<StoredEntry> entries, Optional<String> next, int lookedAt) {
    public Page {
        entries = List.copyOf(entries);
    }

    public Page(List<StoredEntry> entries, Optional<String> next) {
        this(entries, next, entries.size());
    }
}
