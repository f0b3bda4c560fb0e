package org.aurorasoc.workbench.domain;

import org.jspecify.annotations.Nullable;

/// The next `size` entries of a collection after the key `after` (null: from the start), by id in code-point order.
public record PageRequest(String collection, @Nullable String after, int size) {}
