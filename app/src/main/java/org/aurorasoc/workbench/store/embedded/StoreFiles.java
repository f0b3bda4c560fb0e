package org.aurorasoc.workbench.store.embedded;

import java.nio.file.Path;
import java.sql.SQLException;

/// The open files of a home's store: the database and the vectors derived from it.
final class StoreFiles implements AutoCloseable {
    private static final String DATABASE = "workbench";
    private static final String VECTORS = "vectors.bin";

    private final Path store;
    private final H2Database database;
    private final VectorFile vectors;
    private boolean closed;

    private StoreFiles(Path store, H2Database database, VectorFile vectors) {
        this.store = store;
        this.database = database;
        this.vectors = vectors;
    }

    static StoreFiles open(Path home, String fileSystem) {
        PrivateFiles.folder(home);
        Path store = PrivateFiles.folder(home.resolve("store"));
        Path derived = PrivateFiles.folder(home.resolve("derived"));
        VectorFile vectors = VectorFile.open(derived.resolve(VECTORS));
        boolean isReady = false;
        try {
            H2Database database = H2Database.open(store.resolve(DATABASE), fileSystem);
            isReady = true;
            PrivateFiles.restrictFilesIn(store);
            return new StoreFiles(store, database, vectors);
        } finally {
            if (!isReady) {
                vectors.close();
            }
        }
    }

    H2Database database() {
        return database;
    }

    VectorFile vectors() {
        return vectors;
    }

    /// Returns when the database, and the folder's entry of its file, are on the disk itself.
    void sync() throws SQLException {
        database.sync();
        PrivateFiles.sync(store);
    }

    /// Idempotent.
    @Override
    public void close() {
        if (!closed) {
            closed = true;
            try (vectors) {
                database.close();
            }
        }
    }
}
