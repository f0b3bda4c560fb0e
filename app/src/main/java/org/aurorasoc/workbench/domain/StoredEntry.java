package org.aurorasoc.workbench.domain;

import java.time.Instant;
import java.util.Optional;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.jspecify.annotations.Nullable;

/// An entry as the store gives it back. `model` is the effective label: the recorded one when the stamp still
/// holds, [ModelId#HASH] for an unrecorded hash vector, else [ModelId#UNRECORDED]. `recordedHash` is null
/// without a valid stamp.
public record StoredEntry(
        EntryKey key,
        Embedding embedding,
        ModelId model,
        @Nullable String recordedHash,
        JsonObject payload,
        Instant createdAt) {

    /// SHA-256 hex of the embedded text, when our own stamp vouches for it.
    public Optional<String> textHash() {
        return Optional.ofNullable(recordedHash);
    }

    /// The label of a row from what its columns say: a stamp counts only while it repeats `created_at`.
    public static ModelId effectiveModel(@Nullable String recorded, boolean stampHolds, Embedding embedding) {
        if (recorded != null && stampHolds) {
            return new ModelId(recorded);
        }
        return embedding.isHash() ? ModelId.HASH : ModelId.UNRECORDED;
    }
}
