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
import org.aurorasoc.workbench.store.CaseFile;
import org.aurorasoc.workbench.store.Desk;
import org.aurorasoc.workbench.store.OpenStore;
import org.aurorasoc.workbench.store.StoreCare;
import org.aurorasoc.workbench.store.TraceIndex;
import org.aurorasoc.workbench.store.VectorStore;
import org.aurorasoc.workbench.task.ProgressSink;

/// The store in a home: `store/` holds the database, `derived/` what can be made again from it.
public final class EmbeddedStore implements OpenStore {
    private final Path home;
    private final StoreFiles files;
    private final ChangeWriter writer;
    private final VectorStore vectors;
    private final TraceIndex traces;
    private final CaseFile caseFile;
    private final Desk desk;
    private final StoreCare care;

    /// Opens the store of a home that the caller owns, making it when there is none.
    public static OpenStore open(Path home) {
        return open(home, ProgressSink.SILENT);
    }

    /// The same, hearing how far the check of the derived files is; what is written bears this clock's time.
    public static OpenStore open(Path home, InstantSource clock, ProgressSink progress) {
        return open(home, H2Database.UNINTERRUPTIBLE, ScanLimits.MEASURED, progress, clock);
    }

    /// The same, hearing how far the check of the derived files is.
    public static OpenStore open(Path home, ProgressSink progress) {
        return open(home, H2Database.UNINTERRUPTIBLE, ScanLimits.MEASURED, progress);
    }

    /// `fileSystem` is H2's prefix for a file system: tests watch the disk through one of theirs.
    static EmbeddedStore open(Path home, String fileSystem, ScanLimits limits, ProgressSink progress) {
        return open(home, fileSystem, limits, progress, InstantSource.system());
    }

    private static EmbeddedStore open(
            Path home, String fileSystem, ScanLimits limits, ProgressSink progress, InstantSource clock) {
        StoreFiles files = StoreFiles.open(home, fileSystem);
        boolean isReady = false;
        try {
            EmbeddedStore store = new EmbeddedStore(home, files, limits, progress, clock);
            isReady = true;
            return store;
        } catch (SQLException e) {
            throw StoreFaults.of(e);
        } finally {
            if (!isReady) {
                files.close();
            }
        }
    }

    private EmbeddedStore(Path home, StoreFiles files, ScanLimits limits, ProgressSink progress, InstantSource clock)
            throws SQLException {
        this.home = home;
        this.files = files;
        List<String> migrated = EmbeddedSchema.migrate(files);
        LiveRows live = new LiveRows();
        UnitVectors units = new UnitVectors(files.vectors());
        Directory directory = new Directory(live, units);
        UUID storeId = storeId();
        int healed = load(storeId, directory, progress);
        UnitWriters writers = new UnitWriters(files.database().writer());
        new MarkUpkeep(files.database().writer(), writers.marks()).run(live.slots(), progress);
        ReadWriteLock access = new ReentrantReadWriteLock();
        CollectionCounts counts = new CollectionCounts(live);
        WordIndexes indexes = new WordIndexes(files.words(storeId), access.writeLock());
        this.writer = new ChangeWriter(
                files, writers, live, new Published(directory, indexes, counts), access.writeLock(), clock);
        NearestScan scan = new NearestScan(live, files.vectors(), DotProduct.quickest());
        NearestSearch nearest = new NearestSearch(
                limits,
                live,
                new FilterTraits(live, files.traits(storeId, live)),
                new CodedShortlist(limits, live, units, scan, CodeScan.quickest()),
                scan);
        Reads reads = new Reads(files.database(), access.readLock());
        this.vectors = new EmbeddedVectors(reads, live, writer, nearest, counts);
        this.traces = new EmbeddedTraces(reads, live, indexes);
        this.caseFile = new EmbeddedCaseFile(reads);
        this.desk = new EmbeddedDesk(reads);
        this.care = new EmbeddedCare(home, vectors, indexes, migrated, healed);
    }

    private int load(UUID storeId, Directory directory, ProgressSink progress) throws SQLException {
        try (Connection connection = files.database().reader()) {
            List<RowPlace> places = EntryTable.places(connection);
            int slots = places.stream().mapToInt(RowPlace::slot).max().orElse(-1) + 1;
            files.vectors().prepare(storeId, slots);
            return new VectorFileHealing(files.vectors(), directory).heal(connection, places, progress);
        }
    }

    private UUID storeId() throws SQLException {
        try (Connection connection = files.database().reader();
                PreparedStatement query =
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
    public TraceIndex traces() {
        return traces;
    }

    @Override
    public CaseFile caseFile() {
        return caseFile;
    }

    @Override
    public Desk desk() {
        return desk;
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
        writer.finish(files::close);
    }
}
