package org.aurorasoc.workbench.home;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.aurorasoc.workbench.files.PrivateFiles;

/// Says who owns a home. The system keeps it, so that it ends with its process, however that dies.
final class OwnerLock implements AutoCloseable {
    /// The system keeps such locks by process, and drops one as soon as the process closes any channel to the file. So
    /// this process must remember which it holds, and never open the file of those again.
    private static final Set<Path> HELD_BY_THIS_PROCESS = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private OwnerLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /// Empty when somebody else has it.
    static Optional<OwnerLock> tryLock(Path storeFolder) throws IOException {
        Path file = storeFolder.toRealPath().resolve("owner.lock");
        if (!HELD_BY_THIS_PROCESS.add(file)) {
            return Optional.empty();
        }
        Optional<OwnerLock> lock = Optional.empty();
        try {
            lock = lock(file);
        } finally {
            if (lock.isEmpty()) {
                HELD_BY_THIS_PROCESS.remove(file);
            }
        }
        return lock;
    }

    private static Optional<OwnerLock> lock(Path file) throws IOException {
        PrivateFiles.file(file);
        FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
        FileLock held = null;
        try {
            held = channel.tryLock();
        } finally {
            if (held == null) {
                channel.close();
            }
        }
        return held == null ? Optional.empty() : Optional.of(new OwnerLock(file, channel));
    }

    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } finally {
            HELD_BY_THIS_PROCESS.remove(file);
        }
    }
}
