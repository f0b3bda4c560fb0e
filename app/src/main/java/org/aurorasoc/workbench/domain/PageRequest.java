package org.aurorasoc.workbench.domain;

import org.aurorasoc.workbench.error.InvalidInputException;
import org.jspecify.annotations.Nullable;

/// The next `size` entries of a collection after the key `after` (null: from the start), by id in code-point order.
public record PageRequest(String collection, @Nullable String after, int size) {
    public PageRequest {
        if (size < 1) {
            throw new InvalidInputException("A page holds at least one entry.", "Ask for more.");
        }
    }
}
