package org.aurorasoc.workbench.store.embedded;

import java.lang.foreign.MemorySegment;

/// The inner loop of a flat scan: the dot product of a query with a mapped vector, in float.
interface DotProduct {
    float of(float[] query, MemorySegment segment, long offset);

    /// The quickest that this run of Java offers: the vector module is there only when the command line adds it.
    static DotProduct quickest() {
        return hasVectorModule() ? new WideDotProduct() : new PlainDotProduct();
    }

    static boolean hasVectorModule() {
        return ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();
    }
}
