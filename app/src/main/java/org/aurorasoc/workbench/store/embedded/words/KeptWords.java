package org.aurorasoc.workbench.store.embedded.words;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aurorasoc.workbench.store.embedded.words.WordFolder.Kept;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Opens a collection's words as they were last kept and brings them up to date; what is missing, damaged, foreign or
/// of another history is read from the rows anew. A folder that cannot be written costs time and memory, never an
/// answer.
public final class KeptWords {
    private static final Logger LOG = LoggerFactory.getLogger(KeptWords.class);

    private final Path path;
    private final UUID store;
    private final WordLimits limits;
    private @Nullable WordFolder folder;
    private volatile boolean isBroken;

    public KeptWords(Path path, UUID store) {
        this(path, store, WordLimits.MEASURED);
    }

    KeptWords(Path path, UUID store, WordLimits limits) {
        this.path = path;
        this.store = store;
        this.limits = limits;
    }

    /// What a unit of changes left to be done outside of everybody's way: [#publish] is quick.
    public interface Settling {
        /// To be called while nobody reads.
        void publish();
    }

    /// Whether the folder could not be read or written: all is kept in memory then, until the store is opened again.
    public boolean isBroken() {
        return isBroken;
    }

    /// Nothing may change the rows meanwhile.
    public synchronized CollectionWords load(TracedRows rows, String collection) throws SQLException {
        Optional<CollectionWords> kept = kept(rows, collection);
        return kept.isPresent() ? kept.get() : built(rows, collection);
    }

    private Optional<CollectionWords> kept(TracedRows rows, String collection) throws SQLException {
        Optional<SegmentList.Listed> listed = tried(f -> f.listed(collection).orElse(null));
        if (listed.isEmpty()
                || rows.timeOf(listed.get().change()) != listed.get().at()) {
            return Optional.empty();
        }
        TracedRows.Since since = rows.since(collection, listed.get().change());
        Optional<CollectionWords> opened = since.emptied() ? Optional.empty() : tried(f -> opened(f, listed.get()));
        if (opened.isPresent()) {
            CollectionWords words = opened.get();
            since.sourceIds().forEach(words::remove);
            rows.some(collection, since.sourceIds(), words::put);
        }
        return opened;
    }

    private static @Nullable CollectionWords opened(WordFolder folder, SegmentList.Listed listed) throws IOException {
        List<Kept> parts = new ArrayList<>();
        boolean isWhole = false;
        try {
            for (SegmentList.Part part : listed.parts()) {
                folder.open(part).ifPresent(parts::add);
            }
            isWhole = parts.size() == listed.parts().size();
            return isWhole ? new CollectionWords(parts) : null;
        } finally {
            if (!isWhole) {
                parts.forEach(part -> part.segment().close());
            }
        }
    }

    private CollectionWords built(TracedRows rows, String collection) throws SQLException {
        CollectionWords words = new CollectionWords(List.of());
        boolean isBuilt = false;
        try {
            rows.all(collection, (id, length, traced) -> {
                words.put(id, length, traced);
                settling(words).ifPresent(Settling::publish);
            });
            keepBuilt(rows, collection, words);
            isBuilt = true;
            return words;
        } finally {
            if (!isBuilt) {
                words.close();
            }
        }
    }

    /// Also a small one, over what was listed for the collection.
    private void keepBuilt(TracedRows rows, String collection, CollectionWords words) throws SQLException {
        if (tried(f -> f.listed(collection).orElse(null)).isPresent()) {
            settled(words).ifPresent(Settling::publish);
            list(rows, collection, words);
        } else {
            keep(rows, collection, words);
        }
    }

    /// What is in memory and worth it, for the next process. Nobody may read meanwhile.
    public synchronized void keep(TracedRows rows, String collection, CollectionWords words) throws SQLException {
        if (words.inMemory() >= limits.worthKeeping() || words.wasSettled()) {
            settled(words).ifPresent(Settling::publish);
            list(rows, collection, words);
        }
    }

    /// Empty while there is room in memory.
    public synchronized Optional<Settling> settling(CollectionWords words) {
        return words.inMemory() >= limits.mostInMemory() ? settled(words) : Optional.empty();
    }

    private Optional<Settling> settled(CollectionWords words) {
        return tried(f -> {
            List<Kept> next = words.settled(f);
            return () -> words.settle(next);
        });
    }

    /// Says which segments hold the collection's words as of the last change.
    public synchronized void list(TracedRows rows, String collection, CollectionWords words) throws SQLException {
        if (words.inMemory() == 0) {
            long change = rows.lastChange();
            SegmentList.Listed listed = new SegmentList.Listed(change, rows.timeOf(change), words.listed());
            tried(f -> {
                f.list(collection, listed);
                words.listed(f);
                return listed;
            });
        }
    }

    private interface Work<T> {
        @Nullable
        T with(WordFolder folder) throws IOException;
    }

    private <T> Optional<T> tried(Work<T> work) {
        if (isBroken) {
            return Optional.empty();
        }
        try {
            if (folder == null) {
                folder = WordFolder.open(path, store);
            }
            return Optional.ofNullable(work.with(folder));
        } catch (IOException e) {
            isBroken = true;
            LOG.warn("The words of entries cannot be kept in {}; they stay in memory.", path, e);
            return Optional.empty();
        }
    }
}
