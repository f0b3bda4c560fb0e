package org.aurorasoc.workbench.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// A file that one holder at a time may claim, also within one process. The system keeps the claim, so that it ends
/// with its process, however that dies.
public final class FileClaim implements AutoCloseable {
    /// The system keeps such locks by process, and drops one as soon as the process closes any channel to the file. So
    /// this process must remember which it holds, and never open the file of those again.
    private static final Set<Path> HELD_BY_THIS_PROCESS = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private FileClaim(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /// Empty when somebody else has it. The folder must be there; the file is made when it is not.
    public static Optional<FileClaim> take(Path folder, String name) throws IOException {
        Path file = folder.toRealPath().resolve(name);
        if (!HELD_BY_THIS_PROCESS.add(file)) {
            return Optional.empty();
        }
        Optional<FileClaim> claim = Optional.empty();
        try {
            claim = lock(file);
        } finally {
            if (claim.isEmpty()) {
                HELD_BY_THIS_PROCESS.remove(file);
            }
        }
        return claim;
    }

    private static Optional<FileClaim> lock(Path file) throws IOException {
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
        return held == null ? Optional.empty() : Optional.of(new FileClaim(file, channel));
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
