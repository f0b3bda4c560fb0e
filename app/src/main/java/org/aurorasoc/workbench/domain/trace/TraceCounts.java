package org.aurorasoc.workbench.domain.trace;

import java.time.Instant;

/// How much of a collection is found by words and tokens. `lacking` entries have no traces yet, or those of an older
/// text; as of `countedAt`.
public record TraceCounts(long traced, double averageLength, long lacking, Instant countedAt) {}
