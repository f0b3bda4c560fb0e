package org.aurorasoc.workbench.store.embedded.words;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.aurorasoc.workbench.domain.trace.Token;
import org.aurorasoc.workbench.domain.trace.Traces;

/// The words and tokens of one entry as bytes: each word after its frequency, each token after a 0.
public final class TracedWords {
    private static final int SEVEN_BITS = 0x7f;
    private static final int MORE = 0x80;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    private TracedWords() {}

    public interface Reader {
        void term(String term, int frequency);

        void token(Token token);
    }

    public static byte[] of(Traces traces) {
        TracedWords words = new TracedWords();
        traces.terms().counts().forEach((term, frequency) -> {
            words.number(frequency);
            words.text(term);
        });
        for (Token token : traces.tokens()) {
            words.number(0);
            words.text(token.kind());
            words.text(token.text());
        }
        return words.bytes.toByteArray();
    }

    public static void read(byte[] stored, Reader reader) {
        ByteBuffer in = ByteBuffer.wrap(stored);
        while (in.hasRemaining()) {
            int frequency = number(in);
            if (frequency > 0) {
                reader.term(text(in), frequency);
            } else {
                reader.token(new Token(text(in), text(in)));
            }
        }
    }

    private void text(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        number(utf8.length);
        bytes.writeBytes(utf8);
    }

    private static String text(ByteBuffer in) {
        int length = number(in);
        String text = new String(in.array(), in.position(), length, StandardCharsets.UTF_8);
        in.position(in.position() + length);
        return text;
    }

    private void number(int value) {
        int left = value;
        while (left > SEVEN_BITS) {
            bytes.write(left & SEVEN_BITS | MORE);
            left >>>= 7;
        }
        bytes.write(left);
    }

    private static int number(ByteBuffer in) {
        int value = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = in.get();
            value |= (next & SEVEN_BITS) << shift;
            if (next >= 0) {
                return value;
            }
        }
    }
}
