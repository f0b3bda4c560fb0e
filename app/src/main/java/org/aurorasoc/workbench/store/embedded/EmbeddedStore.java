package org.aurorasoc.workbench.store.embedded;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.aurorasoc.workbench.error.WorkbenchException;
import org.aurorasoc.workbench.store.OpenStore;
import org.aurorasoc.workbench.store.StoreCare;
import org.aurorasoc.workbench.store.VectorStore;
import org.aurorasoc.workbench.store.schema.SchemaMigration;
import org.aurorasoc.workbench.task.ProgressSink;

/// The store in a home: `store/` holds the database, `derived/` what can be made again from it.
public final class EmbeddedStore implements OpenStore {
    private static final String DATABASE = "workbench";
    private static final String MIGRATIONS = "db/embedded";

    private final Path home;
    private final H2Database database;
    private final VectorFile vectorFile;
    private final ReadWriteLock access = new ReentrantReadWriteLock();
    private final VectorStore vectors;
    private final StoreCare care;
    private boolean closed;

    /// Opens the store of a home that the caller owns, making it when there is none.
    public static OpenStore open(Path home) {
        return open(home, ProgressSink.SILENT);
    }

    /// The same, hearing how far the check of the derived files is.
    public static OpenStore open(Path home, ProgressSink progress) {
        return open(home, "", progress);
    }

    static EmbeddedStore open(Path home, String fileSystem, ProgressSink progress) {
        PrivateFiles.folder(home);
        Path store = PrivateFiles.folder(home.resolve("store"));
        Path derived = PrivateFiles.folder(home.resolve("derived"));
        VectorFile vectorFile = VectorFile.open(derived.resolve("vectors.bin"));
        try {
            H2Database database = H2Database.open(store.resolve(DATABASE), fileSystem);
            PrivateFiles.restrictFilesIn(store);
            return new EmbeddedStore(home, database, vectorFile, progress);
        } catch (WorkbenchException e) {
            vectorFile.close();
            throw e;
        }
    }

    private EmbeddedStore(Path home, H2Database database, VectorFile vectorFile, ProgressSink progress) {
        this.home = home;
        this.database = database;
        this.vectorFile = vectorFile;
        try {
            List<String> migrated = new SchemaMigration(database.dataSource(), MIGRATIONS).migrate();
            LiveRows live = new LiveRows();
            UnitVectors units = new UnitVectors(vectorFile);
            Directory directory = new Directory(live, units);
            int healed = load(directory, progress);
            NearestSearch nearest = new NearestSearch(
                    live,
                    new FilterTraits(live),
                    new CodedShortlist(live, units),
                    new NearestScan(live, vectorFile, DotProduct.quickest()));
            ChangeWriter writer =
                    new ChangeWriter(database, live, vectorFile, directory, access.writeLock(), InstantSource.system());
            this.vectors = new EmbeddedVectors(database, live, writer, nearest, access.readLock());
            this.care = new EmbeddedCare(home, vectors, migrated, healed);
        } catch (SQLException e) {
            database.close();
            throw StoreFaults.of(e);
        }
    }

    private int load(Directory directory, ProgressSink progress) throws SQLException {
        try (Connection connection = database.reader()) {
            List<RowPlace> places = EntryTable.places(connection);
            int slots = places.stream().mapToInt(RowPlace::slot).max().orElse(-1) + 1;
            vectorFile.prepare(storeId(connection), slots);
            return new VectorFileHealing(vectorFile, directory).heal(connection, places, progress);
        }
    }

    private static UUID storeId(Connection connection) throws SQLException {
        try (PreparedStatement query =
                        connection.prepareStatement("SELECT store_id FROM \"workbench\".store_identity");
                ResultSet rows = query.executeQuery()) {
            rows.next();
            return rows.getObject(1, UUID.class);
        }
    }

    @Override
    public VectorStore vectors() {
        return vectors;
    }

    @Override
    public StoreCare care() {
        return care;
    }

    @Override
    public String location() {
        return home.toString();
    }

    @Override
    public void close() {
        access.writeLock().lock();
        try {
            if (!closed) {
                closed = true;
                database.close();
                vectorFile.close();
            }
        } finally {
            access.writeLock().unlock();
        }
    }
}
