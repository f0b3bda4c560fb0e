package org.aurorasoc.workbench.store.postgres;

import java.util.Collection;
import java.util.List;
import org.aurorasoc.workbench.domain.EntryKey;

/// Many keys as two arrays of one statement.
final class KeySql {
    /// A table of the keys, `w (c, i)`.
    static final String KEYS = "unnest(?::text[], ?::text[]) AS w (c, i)";

    private KeySql() {}

    static Bind collections(Collection<EntryKey> keys) {
        return Bind.texts(keys.stream().map(EntryKey::collection).toList());
    }

    static Bind ids(Collection<EntryKey> keys) {
        return Bind.texts(keys.stream().map(EntryKey::sourceId).toList());
    }

    /// Deletes what a table of ours holds of these entries.
    static Sql deleting(String table, List<EntryKey> keys) {
        return Sql.of(
                "DELETE FROM workbench." + table + " AS t USING " + KEYS
                        + " WHERE t.collection = w.c AND t.source_id = w.i",
                collections(keys),
                ids(keys));
    }
}
