package org.aurorasoc.workbench.store.embedded;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

/// The words of one document by id, each with how often it stands there; a token has the frequency 0.
final class WordFrequencies {
    private static final int SEVEN_BITS = 0x7f;
    private static final int MORE = 0x80;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    interface Reader {
        void word(long id, int frequency);
    }

    void add(long id, int frequency) {
        number(id);
        number(frequency);
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }

    static void read(byte[] stored, Reader reader) {
        ByteBuffer in = ByteBuffer.wrap(stored);
        while (in.hasRemaining()) {
            long id = number(in);
            reader.word(id, (int) number(in));
        }
    }

    private void number(long value) {
        long left = value;
        while (left > SEVEN_BITS) {
            bytes.write((int) (left & SEVEN_BITS) | MORE);
            left >>>= 7;
        }
        bytes.write((int) left);
    }

    private static long number(ByteBuffer in) {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = in.get();
            value |= (long) (next & SEVEN_BITS) << shift;
            if (next >= 0) {
                return value;
            }
        }
    }
}
