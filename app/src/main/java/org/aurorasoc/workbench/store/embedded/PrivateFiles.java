package org.aurorasoc.workbench.store.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.aurorasoc.workbench.error.FileAccessException;

/// Folders and files that only their owner may read, where the system knows owners.
final class PrivateFiles {
    private PrivateFiles() {}

    static Path folder(Path folder) {
        try {
            Files.createDirectories(folder);
            restrict(folder, "rwx------");
            return folder;
        } catch (IOException e) {
            throw new FileAccessException(
                    "The folder " + folder + " cannot be made or is not yours.",
                    "Make it writable, or set WORKBENCH_HOME to another folder.",
                    e);
        }
    }

    static void file(Path file) {
        try {
            restrict(file, "rw-------");
        } catch (IOException e) {
            throw new FileAccessException("The file " + file + " cannot be made private.", "Check who owns it.", e);
        }
    }

    /// Brings the folder's list of files to the disk itself, where the system lets folders be opened.
    static void sync(Path folder) {
        if (!knowsOwners()) {
            return;
        }
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            throw new FileAccessException(
                    "The folder " + folder + " cannot be brought to the disk.", "Check the disk.", e);
        }
    }

    private static void restrict(Path path, String permissions) throws IOException {
        if (knowsOwners()) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }

    private static boolean knowsOwners() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }
}
