package org.aurorasoc.workbench.store.embedded;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Optional;
import org.aurorasoc.workbench.domain.json.JsonBoolean;
import org.aurorasoc.workbench.domain.json.JsonObject;

/// Writes what of a payload is looked up: its value, and whether it is a sample. Most payloads have neither.
final class MarkWriter {
    private final PreparedStatement merge;
    private final PreparedStatement remove;
    private final PreparedStatement removeCollection;

    MarkWriter(Connection writer) throws SQLException {
        String marks = "\"workbench\".payload_marks";
        merge = writer.prepareStatement("MERGE INTO " + marks
                + " (collection, source_key, value_hash, is_sample) KEY (collection, source_key) VALUES (?, ?, ?, ?)");
        remove = writer.prepareStatement("DELETE FROM " + marks + " WHERE collection = ? AND source_key = ?");
        removeCollection = writer.prepareStatement("DELETE FROM " + marks + " WHERE collection = ?");
    }

    static boolean isSample(JsonObject payload) {
        return payload.get("sample") == JsonBoolean.TRUE;
    }

    /// `isNew` says that nothing can be marked yet.
    void mark(String collection, byte[] sourceKey, JsonObject payload, boolean isNew) throws SQLException {
        Optional<String> value = payload.text("value");
        if (value.isEmpty() && !isSample(payload)) {
            if (!isNew) {
                remove(collection, sourceKey);
            }
            return;
        }
        merge.setString(1, collection);
        merge.setBytes(2, sourceKey);
        if (value.isPresent()) {
            merge.setLong(3, MarkTable.hash(value.get()));
        } else {
            merge.setNull(3, Types.BIGINT);
        }
        merge.setBoolean(4, isSample(payload));
        merge.executeUpdate();
    }

    void remove(String collection, byte[] sourceKey) throws SQLException {
        remove.setString(1, collection);
        remove.setBytes(2, sourceKey);
        remove.executeUpdate();
    }

    void removeCollection(String collection) throws SQLException {
        removeCollection.setString(1, collection);
        removeCollection.executeUpdate();
    }
}
