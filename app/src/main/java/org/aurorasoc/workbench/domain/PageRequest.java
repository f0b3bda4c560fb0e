package org.aurorasoc.workbench.domain;

import org.aurorasoc.workbench.error.InvalidInputException;
import org.jspecify.annotations.Nullable;

/// The next `size` wanted entries of a collection beyond the key `after`, by id in code-point order: forward from the
/// start when it is null, or backwards from the end.
public record PageRequest(
        String collection, RowsWanted wanted, @Nullable String after, boolean backwards, int size) {
    /// Rows that a store looks at for one page before it gives what it has.
    public static final int LOOKED_AT = 2_000;

    public PageRequest {
        if (size < 1) {
            throw new InvalidInputException("A page holds at least one entry.", "Ask for more.");
        }
    }

    public PageRequest(String collection, @Nullable String after, int size) {
        this(collection, RowsWanted.ALL, after, false, size);
    }
}
