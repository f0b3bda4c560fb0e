package org.aurorasoc.workbench.store;

import java.time.Instant;
import org.aurorasoc.workbench.domain.Embedding;
import org.aurorasoc.workbench.domain.Entry;
import org.aurorasoc.workbench.domain.EntryKey;
import org.aurorasoc.workbench.domain.ModelId;
import org.aurorasoc.workbench.domain.json.JsonObject;

/// One write; a list of them is applied as one unit.
public sealed interface Change {
    String collection();

    /// Insert, or replace vector, payload, stamp and time of the row with the same key.
    record Put(Entry entry) implements Change {
        @Override
        public String collection() {
            return entry.key().collection();
        }
    }

    /// Replace payload and time of a row whose vector is that of a text with this hash; vector, model and hash stay. A
    /// row
    /// that is gone, or whose text another writer changed meanwhile, is
    /// [org.aurorasoc.workbench.error.NotFoundException]: read it again and decide anew.
    record Amend(EntryKey key, String textHash, JsonObject payload) implements Change {
        @Override
        public String collection() {
            return key.collection();
        }
    }

    /// Replace vector, model and text hash of a row that is still as seen (same `created_at`); payload and time stay. A
    /// row
    /// that another writer changed or removed meanwhile is left as it is, without an error.
    record Revector(EntryKey key, Instant seen, Embedding embedding, ModelId model, String textHash) implements Change {
        @Override
        public String collection() {
            return key.collection();
        }
    }

    /// Delete the row, if it is there.
    record Remove(EntryKey key) implements Change {
        @Override
        public String collection() {
            return key.collection();
        }
    }

    /// Delete every row of the collection.
    record RemoveCollection(String collection) implements Change {}
}
