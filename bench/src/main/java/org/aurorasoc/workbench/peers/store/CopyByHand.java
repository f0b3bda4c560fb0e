package org.aurorasoc.workbench.peers.store;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.aurorasoc.workbench.domain.Embedding;
import org.aurorasoc.workbench.domain.Entry;
import org.aurorasoc.workbench.json.JsonText;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/// The yardstick of storing: a binary COPY into a temporary table and one upsert out of it, and nothing else.
public final class CopyByHand extends ByHand {
    public static final String NAME = "COPY + upsert by hand";
    private static final byte[] HEAD = {
        'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
    };
    private static final int JSONB_VERSION = 1;
    private static final String STAGED = "CREATE TEMP TABLE staged (collection VARCHAR, source_id VARCHAR,"
            + " embedding vector(384), payload JSONB) ON COMMIT DROP";
    private static final String COPY =
            "COPY staged (collection, source_id, embedding, payload) FROM STDIN (FORMAT binary)";
    private static final String UPSERT = "INSERT INTO vector_embeddings (collection, source_id, embedding, payload)"
            + " SELECT collection, source_id, embedding, payload FROM staged"
            + " ON CONFLICT (collection, source_id) DO UPDATE SET embedding = excluded.embedding,"
            + " payload = excluded.payload, created_at = now()";

    public CopyByHand(Arena arena, int ef) {
        super(arena, ef);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    void store(Connection connection, List<Entry> rows) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(STAGED);
            byte[] bytes = bytes(rows);
            CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY);
            copy.writeToCopy(bytes, 0, bytes.length);
            copy.endCopy();
            statement.execute(UPSERT);
        }
    }

    private static byte[] bytes(List<Entry> rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(rows.size() * 2_500);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.write(HEAD);
            for (Entry row : rows) {
                out.writeShort(4);
                text(out, row.key().collection());
                text(out, row.key().sourceId());
                vector(out, row.embedding());
                byte[] json = JsonText.write(row.payload()).getBytes(StandardCharsets.UTF_8);
                out.writeInt(json.length + 1);
                out.write(JSONB_VERSION);
                out.write(json);
            }
            out.writeShort(-1);
        } catch (IOException e) {
            throw new IllegalStateException("memory does not fail", e);
        }
        return bytes.toByteArray();
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static void vector(DataOutputStream out, Embedding embedding) throws IOException {
        out.writeInt(2 * Short.BYTES + embedding.dimension() * Float.BYTES);
        out.writeShort(embedding.dimension());
        out.writeShort(0);
        for (int i = 0; i < embedding.dimension(); i++) {
            out.writeFloat(embedding.value(i));
        }
    }
}
