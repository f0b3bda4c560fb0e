package org.aurorasoc.workbench.store.embedded.words;

import java.sql.SQLException;
import java.util.Collection;
import java.util.Set;

/// The rows that words are derived from, as of one moment.
public interface TracedRows {
    interface Reader {
        void entry(String sourceId, int length, byte[] words);
    }

    /// What happened to a collection's traces: `emptied` says that the whole collection was removed in between.
    record Since(boolean emptied, Set<String> sourceIds) {}

    long lastChange() throws SQLException;

    /// When this change was made, in microseconds; -1 when there was none. Tells two histories of one store apart.
    long timeOf(long change) throws SQLException;

    Since since(String collection, long change) throws SQLException;

    void all(String collection, Reader reader) throws SQLException;

    /// Those of these entries that are traced.
    void some(String collection, Collection<String> sourceIds, Reader reader) throws SQLException;
}
