package org.aurorasoc.workbench.store.postgres;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.aurorasoc.workbench.domain.Embedding;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.json.JsonText;
import org.postgresql.copy.CopyIn;

/// Rows on their way to the server in the binary format of COPY: nothing is boxed, and no vector is written as text.
/// Texts must be storable, which [org.aurorasoc.workbench.store.ChangeRules] has seen to.
final class CopyRows {
    private static final byte[] HEAD = {
        'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
    };
    private static final int PIECE = 1 << 16;
    private static final byte JSONB_VERSION = 1;
    private static final Instant EPOCH = Instant.parse("2000-01-01T00:00:00Z");

    private final CopyIn target;
    private ByteBuffer buffer = ByteBuffer.allocate(2 * PIECE);

    CopyRows(CopyIn target) {
        this.target = target;
        buffer.put(HEAD);
    }

    /// Begins a row; its columns must follow.
    void row(int columns) throws SQLException {
        if (buffer.position() >= PIECE) {
            send();
        }
        room(Short.BYTES).putShort((short) columns);
    }

    void text(String text) {
        bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    void json(JsonObject json) {
        byte[] text = JsonText.write(json).getBytes(StandardCharsets.UTF_8);
        room(Integer.BYTES + 1 + text.length)
                .putInt(text.length + 1)
                .put(JSONB_VERSION)
                .put(text);
    }

    void number(int number) {
        room(2 * Integer.BYTES).putInt(Integer.BYTES).putInt(number);
    }

    /// As the server keeps it, to the microsecond.
    void moment(Instant instant) {
        room(Integer.BYTES + Long.BYTES).putInt(Long.BYTES).putLong(EPOCH.until(instant, ChronoUnit.MICROS));
    }

    void vector(Embedding embedding) {
        int dimension = embedding.dimension();
        int length = 2 * Short.BYTES + dimension * Float.BYTES;
        ByteBuffer room = room(Integer.BYTES + length);
        room.putInt(length).putShort((short) dimension).putShort((short) 0);
        for (int i = 0; i < dimension; i++) {
            room.putFloat(embedding.value(i));
        }
    }

    private void bytes(byte[] bytes) {
        room(Integer.BYTES + bytes.length).putInt(bytes.length).put(bytes);
    }

    /// Ends the rows; says how many the server took.
    long end() throws SQLException {
        room(Short.BYTES).putShort((short) -1);
        send();
        return target.endCopy();
    }

    private ByteBuffer room(int bytes) {
        if (buffer.remaining() < bytes) {
            ByteBuffer larger = ByteBuffer.allocate(Math.max(2 * buffer.capacity(), buffer.position() + bytes));
            buffer = larger.put(buffer.flip());
        }
        return buffer;
    }

    private void send() throws SQLException {
        target.writeToCopy(buffer.array(), 0, buffer.position());
        buffer.clear();
    }
}
