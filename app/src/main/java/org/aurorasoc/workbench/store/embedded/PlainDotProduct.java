package org.aurorasoc.workbench.store.embedded;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/// Eight sums side by side, since one sum would wait for itself at each step.
final class PlainDotProduct implements DotProduct {
    private static final ValueLayout.OfFloat FLOAT =
            ValueLayout.JAVA_FLOAT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    @Override
    public float of(float[] query, MemorySegment segment, long offset) {
        float a = 0;
        float b = 0;
        float c = 0;
        float d = 0;
        float e = 0;
        float f = 0;
        float g = 0;
        float h = 0;
        for (int i = 0; i < query.length; i += 8) {
            long at = offset + (long) i * Float.BYTES;
            a += query[i] * segment.get(FLOAT, at);
            b += query[i + 1] * segment.get(FLOAT, at + 4);
            c += query[i + 2] * segment.get(FLOAT, at + 8);
            d += query[i + 3] * segment.get(FLOAT, at + 12);
            e += query[i + 4] * segment.get(FLOAT, at + 16);
            f += query[i + 5] * segment.get(FLOAT, at + 20);
            g += query[i + 6] * segment.get(FLOAT, at + 24);
            h += query[i + 7] * segment.get(FLOAT, at + 28);
        }
        return ((a + b) + (c + d)) + ((e + f) + (g + h));
    }
}
