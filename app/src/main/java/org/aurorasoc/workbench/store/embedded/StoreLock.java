package org.aurorasoc.workbench.store.embedded;

import java.io.IOException;
import java.nio.file.Path;
import org.aurorasoc.workbench.error.FileAccessException;
import org.aurorasoc.workbench.files.FileClaim;

/// Keeps a second opening out, also one by this same process: there H2 would share its database, and two directories
/// in memory would each miss what the other writes.
record StoreLock(Path file, FileClaim claim) implements AutoCloseable {
    static StoreLock take(Path folder, String name) {
        Path file = folder.resolve(name);
        try {
            return new StoreLock(file, FileClaim.take(folder, name).orElseThrow(() -> StoreFaults.homeInUse(null)));
        } catch (IOException e) {
            throw unusable(file, e);
        }
    }

    @Override
    public void close() {
        try {
            claim.close();
        } catch (IOException e) {
            throw unusable(file, e);
        }
    }

    private static FileAccessException unusable(Path file, IOException e) {
        return new FileAccessException(
                "The file " + file + " cannot be locked.", "Check who owns it and that the disk can lock files.", e);
    }
}
