package org.aurorasoc.workbench.store.embedded;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.UUID;
import org.aurorasoc.workbench.store.embedded.words.KeptWords;

/// The open files of a home's store: the database, and the vectors and words derived from it.
final class StoreFiles implements AutoCloseable {
    private static final String DATABASE = "workbench";
    /// Compacting makes it anew.
    private static final String DATABASE_FILE = DATABASE + ".mv.db";

    private static final String VECTORS = "vectors.bin";
    private static final String WORDS = "words";
    private static final String LOCK = "in-use.lock";

    private final Path store;
    private final Path derived;
    private final StoreLock lock;
    private final H2Database database;
    private final VectorFile vectors;
    private boolean closed;

    private StoreFiles(Path store, Path derived, StoreLock lock, H2Database database, VectorFile vectors) {
        this.store = store;
        this.derived = derived;
        this.lock = lock;
        this.database = database;
        this.vectors = vectors;
    }

    static StoreFiles open(Path home, String fileSystem) {
        Path store = PrivateStoreFiles.folder(home.resolve("store"));
        Path derived = PrivateStoreFiles.folder(home.resolve("derived"));
        StoreLock lock = StoreLock.take(store, LOCK);
        boolean isReady = false;
        try {
            H2Database database = H2Database.open(store, DATABASE, fileSystem);
            PrivateStoreFiles.file(store.resolve(DATABASE_FILE));
            isReady = true;
            return new StoreFiles(store, derived, lock, database, new VectorFile(derived.resolve(VECTORS)));
        } finally {
            if (!isReady) {
                lock.close();
            }
        }
    }

    H2Database database() {
        return database;
    }

    VectorFile vectors() {
        return vectors;
    }

    KeptTraits traits(UUID storeId, LiveRows live) {
        return new KeptTraits(derived, storeId, live);
    }

    KeptWords words(UUID storeId) {
        return new KeptWords(derived.resolve(WORDS), storeId);
    }

    /// Returns when the database, and the folder's entry of its file, are on the disk itself.
    void sync() throws SQLException {
        database.sync();
        PrivateStoreFiles.sync(store);
    }

    /// Idempotent.
    @Override
    public void close() {
        if (!closed) {
            closed = true;
            try (lock;
                    vectors) {
                database.close();
                PrivateStoreFiles.file(store.resolve(DATABASE_FILE));
            }
        }
    }
}
