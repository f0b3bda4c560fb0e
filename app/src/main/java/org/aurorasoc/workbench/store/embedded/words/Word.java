package org.aurorasoc.workbench.store.embedded.words;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.aurorasoc.workbench.domain.trace.Token;
import org.jspecify.annotations.Nullable;

/// What entries are looked up by: a term of their text, or a token of a kind.
public record Word(@Nullable String kind, String text) {
    private static final byte TERM = 0;
    private static final byte TOKEN = 1;

    public static Word of(String term) {
        return new Word(null, term);
    }

    public static Word of(Token token) {
        return new Word(token.kind(), token.text());
    }

    /// No two words have the same bytes.
    byte[] bytes() {
        byte[] end = text.getBytes(StandardCharsets.UTF_8);
        if (kind == null) {
            return ByteBuffer.allocate(1 + end.length).put(TERM).put(end).array();
        }
        byte[] start = kind.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(1 + Short.BYTES + start.length + end.length)
                .put(TOKEN)
                .putShort((short) start.length)
                .put(start)
                .put(end)
                .array();
    }
}
