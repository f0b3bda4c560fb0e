package org.aurorasoc.workbench.store.embedded;

import org.aurorasoc.workbench.domain.EntryKey;

/// What a unit of changes means for the words in memory, once it is committed.
sealed interface TraceEvent {
    String collection();

    record Traced(EntryKey key, int length, byte[] words) implements TraceEvent {
        @Override
        public String collection() {
            return key.collection();
        }
    }

    record Removed(EntryKey key) implements TraceEvent {
        @Override
        public String collection() {
            return key.collection();
        }
    }

    record Emptied(String collection) implements TraceEvent {}
}
