package org.aurorasoc.workbench.store.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.aurorasoc.workbench.error.FileAccessException;

/// Keeps a second opening out, also one by this same process: there H2 would share its database, and two directories
/// in memory would each miss what the other writes.
final class StoreLock implements AutoCloseable {
    private final Path file;
    private final FileChannel channel;

    private StoreLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    static StoreLock take(Path file) {
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.CREATE);
            if (!isTaken(channel)) {
                channel.close();
                throw StoreFaults.homeInUse(null);
            }
            PrivateStoreFiles.file(file);
            return new StoreLock(file, channel);
        } catch (IOException e) {
            throw unusable(file, e);
        }
    }

    private static boolean isTaken(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw unusable(file, e);
        }
    }

    private static FileAccessException unusable(Path file, IOException e) {
        return new FileAccessException(
                "The file " + file + " cannot be locked.", "Check who owns it and that the disk can lock files.", e);
    }
}
