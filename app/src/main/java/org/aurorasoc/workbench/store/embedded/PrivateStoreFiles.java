package org.aurorasoc.workbench.store.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.aurorasoc.workbench.error.FileAccessException;
import org.aurorasoc.workbench.files.PrivateFiles;

/// The store's folders and files, for their owner alone; a fault is one sentence.
final class PrivateStoreFiles {
    private PrivateStoreFiles() {}

    static Path folder(Path folder) {
        try {
            return PrivateFiles.folder(folder);
        } catch (IOException e) {
            throw new FileAccessException(
                    "The folder " + folder + " cannot be made or is not yours.",
                    "Make it writable, or set WORKBENCH_HOME to another folder.",
                    e);
        }
    }

    static void file(Path file) {
        try {
            PrivateFiles.file(file);
        } catch (IOException e) {
            throw new FileAccessException("The file " + file + " cannot be made private.", "Check who owns it.", e);
        }
    }

    /// Brings the folder's list of files to the disk itself, where the system lets folders be opened.
    static void sync(Path folder) {
        if (!PrivateFiles.hasRights()) {
            return;
        }
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            throw new FileAccessException(
                    "The folder " + folder + " cannot be brought to the disk.", "Check the disk.", e);
        }
    }
}
