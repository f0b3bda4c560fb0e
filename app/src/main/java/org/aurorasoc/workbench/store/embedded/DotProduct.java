package org.aurorasoc.workbench.store.embedded;

import java.lang.foreign.MemorySegment;

/// The inner loop of a flat scan: the dot product of a query with a mapped vector, in float.
interface DotProduct {
    float of(float[] query, MemorySegment segment, long offset);

    /// So many rows at once: one's vector is on its way from memory while another's is multiplied.
    int ROWS_AT_ONCE = 4;

    /// The products with the rows of [#ROWS_AT_ONCE] slots from `first` on.
    default void ofSeveral(float[] query, VectorFile vectors, int[] slots, int first, float[] products) {
        for (int i = first; i < first + ROWS_AT_ONCE; i++) {
            products[i] = of(query, vectors.segment(slots[i]), VectorFile.offset(slots[i]));
        }
    }

    /// The quickest that this run of Java offers: the vector module is there only when the command line adds it.
    static DotProduct quickest() {
        return hasVectorModule() ? new WideDotProduct() : new PlainDotProduct();
    }

    static boolean hasVectorModule() {
        return ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();
    }
}
