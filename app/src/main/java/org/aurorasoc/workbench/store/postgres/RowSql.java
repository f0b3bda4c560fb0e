package org.aurorasoc.workbench.store.postgres;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.aurorasoc.workbench.domain.Embedding;
import org.aurorasoc.workbench.domain.ModelId;
import org.aurorasoc.workbench.domain.StoredEntry;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.error.InvalidInputException;
import org.aurorasoc.workbench.json.JsonText;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// How a row is read: the columns that this database has, and what they mean.
record RowSql(TableState state) {
    private static final Logger LOG = LoggerFactory.getLogger(RowSql.class);

    /// Other clients may leave both empty: such a row has no payload and is as old as can be.
    static final String PAYLOAD = "(CASE jsonb_typeof(payload) WHEN 'object' THEN payload ELSE '{}'::jsonb END)";
    static final String CREATED = "coalesce(created_at, 'epoch'::timestamptz)";

    private static final String HELD = "CASE WHEN stamped_at = created_at THEN ";

    String table() {
        return state.table() == null ? "vector_embeddings" : state.table();
    }

    /// The model that a stamp of ours vouches for, else NULL.
    String recordedModel() {
        return state.stamped() ? HELD + "embedding_model::text END" : "NULL::text";
    }

    private String recordedHash() {
        return state.stamped() ? HELD + "text_hash::text END" : "NULL::text";
    }

    /// What tells the text of a row from the one it had before: its hash where we know it, else the row's time.
    String madeOf() {
        return "coalesce(" + recordedHash() + ", ((extract(epoch FROM " + CREATED + ") * 1000000)::bigint)::text)";
    }

    String columns() {
        return "collection, source_id, vector_send(embedding) AS vector, " + PAYLOAD + "::text AS payload, " + CREATED
                + " AS created_at, " + recordedModel() + " AS model, " + recordedHash() + " AS text_hash";
    }

    Sql select() {
        return Sql.of("SELECT " + columns() + " FROM " + table());
    }

    /// A hash vector repeats its 32 digest values, whoever wrote it: each equals the one 32 places on.
    String isHashVector() {
        return state.extensionAtLeast(0, 7)
                ? "subvector(embedding, 1, 352) = subvector(embedding, 33, 352)"
                : "(embedding::real[])[1:352] = (embedding::real[])[33:384]";
    }

    /// [StoredEntry#effectiveModel] in SQL.
    String effectiveModel() {
        return "coalesce(" + recordedModel() + ", CASE WHEN " + isHashVector() + " THEN '" + ModelId.HASH.name()
                + "' ELSE '" + ModelId.UNRECORDED.name() + "' END)";
    }

    static StoredEntry read(ResultSet row) throws SQLException {
        return StoredRow.read(row).entry();
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /// pgvector's wire format: two 16-bit numbers, the dimension and a spare one, then the floats.
    static Embedding embedding(byte[] sent) {
        ByteBuffer buffer = ByteBuffer.wrap(sent);
        float[] values = new float[buffer.getShort()];
        buffer.getShort();
        buffer.asFloatBuffer().get(values);
        return new Embedding(values);
    }

    /// Another client may have stored what this program would refuse; one such row must not hide the others.
    static JsonObject payload(String text) {
        try {
            return JsonText.readObject(text);
        } catch (InvalidInputException e) {
            LOG.warn("A payload of another client cannot be read and is shown empty: {}", e.sentence());
            return JsonObject.EMPTY;
        }
    }
}
