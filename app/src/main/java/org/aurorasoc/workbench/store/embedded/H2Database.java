package org.aurorasoc.workbench.store.embedded;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.aurorasoc.workbench.error.FileAccessException;
import org.h2.api.ErrorCode;
import org.h2.jdbcx.JdbcConnectionPool;

/// The H2 file database: one connection that writes, a few that read.
final class H2Database implements AutoCloseable {
    /// As it ships H2 acknowledges before it writes, and its trace file quotes values. It also fills holes in its
    /// file, and then its header names the chunk before the one just written: a killed process leaves a file whose
    /// last commits are not found again, see decision 0003. So it only appends, and closing gives the room back.
    private static final String SAFE = ";WRITE_DELAY=0;REUSE_SPACE=FALSE;TRACE_LEVEL_FILE=0;TRACE_LEVEL_SYSTEM_OUT=0"
            + ";DB_CLOSE_ON_EXIT=FALSE;CACHE_SIZE=65536";
    /// Payloads stay in their row: a separate large object could vanish under a reader.
    private static final String PAYLOADS_IN_ROW = "SET MAX_LENGTH_INPLACE_LOB " + 64 * 1024 * 1024;

    /// H2's usual file system closes the database under a thread that is interrupted; this one does not.
    static final String UNINTERRUPTIBLE = "async:";

    private static final int MOST_READERS = 32;
    private static final int WORTH_COMPACTING_PERCENT = 30;
    private static final long WORTH_COMPACTING_BYTES = 32 * 1024 * 1024;

    private final Path folder;
    private final Connection writer;
    private final JdbcConnectionPool readers;

    private H2Database(Path folder, Connection writer, JdbcConnectionPool readers) {
        this.folder = folder;
        this.writer = writer;
        this.readers = readers;
    }

    /// `fileSystem` is H2's prefix for a file system: tests watch the disk through one of theirs.
    static H2Database open(Path folder, String name, String fileSystem) {
        Path file = folder.toAbsolutePath().resolve(name);
        if (file.toString().indexOf(';') >= 0) {
            throw new FileAccessException(
                    "The home's path holds a semicolon.", "Set WORKBENCH_HOME to a folder without one.");
        }
        String url = "jdbc:h2:" + fileSystem + file;
        try {
            Connection writer = DriverManager.getConnection(url + SAFE, "sa", "");
            execute(writer, PAYLOADS_IN_ROW);
            writer.setAutoCommit(false);
            JdbcConnectionPool readers = JdbcConnectionPool.create(url, "sa", "");
            readers.setMaxConnections(MOST_READERS);
            return new H2Database(folder, writer, readers);
        } catch (SQLException e) {
            throw StoreFaults.of(e);
        }
    }

    DataSource dataSource() {
        return readers;
    }

    /// For the one writer only; not in auto-commit mode.
    Connection writer() {
        return writer;
    }

    Connection reader() throws SQLException {
        if (writer.isClosed()) {
            throw new SQLException("closed", "08003", ErrorCode.DATABASE_IS_CLOSED);
        }
        return readers.getConnection();
    }

    /// After a fault of the disk there is nothing left to take back.
    void rollBack() throws SQLException {
        if (!writer.isClosed()) {
            writer.rollback();
        }
    }

    /// Returns when all that was committed has reached the disk itself, not only the system's cache.
    void sync() throws SQLException {
        execute(writer, "CHECKPOINT SYNC");
    }

    /// Each commit leaves dead pages behind; they are given back when they are most of the file.
    @Override
    public void close() {
        readers.dispose();
        try (writer) {
            if (!writer.isClosed()) {
                execute(writer, isMostlyDead() ? "SHUTDOWN COMPACT" : "SHUTDOWN");
            }
        } catch (SQLException e) {
            throw StoreFaults.of(e);
        }
    }

    /// Compacting writes the living part beside the file, so there must be room for it.
    private boolean isMostlyDead() throws SQLException {
        long size = number("info.FILE_SIZE");
        return size > WORTH_COMPACTING_BYTES
                && number("info.CHUNKS_FILL_RATE") < WORTH_COMPACTING_PERCENT
                && folder.toFile().getUsableSpace() > size;
    }

    private long number(String setting) throws SQLException {
        try (Statement statement = writer.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT setting_value FROM information_schema.settings WHERE setting_name = '" + setting
                                + "'")) {
            return rows.next() ? rows.getLong(1) : 0;
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
