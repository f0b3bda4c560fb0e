package org.aurorasoc.workbench.service.rows;

import java.util.List;

/// The near-duplicates of a collection: the largest group first.
///
/// @param lookedAt how many of its rows were compared with all others
/// @param dismissed groups an analyst said are not duplicates
public record Duplicates(List<DuplicateGroup> groups, long lookedAt, long rows, long dismissed) {
    public Duplicates {
        groups = List.copyOf(groups);
    }

    public boolean whole() {
        return lookedAt >= rows;
    }
}
