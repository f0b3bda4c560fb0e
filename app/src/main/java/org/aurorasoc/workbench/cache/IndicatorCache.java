package org.aurorasoc.workbench.cache;

import org.aurorasoc.workbench.domain.Check;

/// The first tier of enrichment, shared with the other clients of a deployment.
public interface IndicatorCache {
    /// Whether it answers, and what mends it when not; never throws.
    Check examine();
}
