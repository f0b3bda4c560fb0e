package org.aurorasoc.workbench.store.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.aurorasoc.workbench.domain.Embedding;
import org.aurorasoc.workbench.domain.EntryKey;
import org.aurorasoc.workbench.domain.ModelId;
import org.aurorasoc.workbench.domain.StoredEntry;
import org.jspecify.annotations.Nullable;

/// A row as it came, its payload still unread: a search looks at more rows than it gives back.
record StoredRow(
        EntryKey key,
        Embedding embedding,
        ModelId model,
        @Nullable String textHash,
        String payload,
        Instant createdAt) {
    static StoredRow read(ResultSet row) throws SQLException {
        Embedding embedding = RowSql.embedding(row.getBytes("vector"));
        String model = row.getString("model");
        return new StoredRow(
                new EntryKey(row.getString("collection"), row.getString("source_id")),
                embedding,
                StoredEntry.effectiveModel(model, model != null, embedding),
                model == null ? null : row.getString("text_hash"),
                row.getString("payload"),
                RowSql.instant(row, "created_at"));
    }

    StoredEntry entry() {
        return new StoredEntry(key, embedding, model, textHash, RowSql.payload(payload), createdAt);
    }
}
