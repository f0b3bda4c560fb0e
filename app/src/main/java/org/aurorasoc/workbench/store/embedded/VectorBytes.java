package org.aurorasoc.workbench.store.embedded;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32C;
import org.aurorasoc.workbench.domain.Embedding;

/// A vector as bytes: little-endian floats, and the checksum that proves a copy of them.
final class VectorBytes {
    static final int LENGTH = Embedding.DIMENSION * Float.BYTES;

    private VectorBytes() {}

    static byte[] of(Embedding embedding) {
        ByteBuffer bytes = ByteBuffer.allocate(LENGTH).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < Embedding.DIMENSION; i++) {
            bytes.putFloat(embedding.value(i));
        }
        return bytes.array();
    }

    static Embedding read(byte[] bytes) {
        float[] values = new float[bytes.length / Float.BYTES];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values);
        return new Embedding(values);
    }

    static int checksum(ByteBuffer bytes) {
        CRC32C crc = new CRC32C();
        crc.update(bytes);
        return (int) crc.getValue();
    }
}
