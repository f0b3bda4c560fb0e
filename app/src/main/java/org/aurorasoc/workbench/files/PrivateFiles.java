package org.aurorasoc.workbench.files;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/// Folders and files that only their owner may open: 0700 and 0600 where there are such rights. Elsewhere the user's
/// own
/// data folder is closed to others already.
public final class PrivateFiles {
    public static final Set<PosixFilePermission> FOLDER_RIGHTS = PosixFilePermissions.fromString("rwx------");
    public static final Set<PosixFilePermission> FILE_RIGHTS = PosixFilePermissions.fromString("rw-------");

    private PrivateFiles() {}

    /// Makes the folder, and what is missing above it; tightens one that is there.
    public static Path folder(Path folder) throws IOException {
        Files.createDirectories(folder, attributes(FOLDER_RIGHTS));
        tighten(folder, FOLDER_RIGHTS);
        return folder;
    }

    /// Makes an empty file when there is none; tightens one that is there.
    public static Path file(Path file) throws IOException {
        try {
            Files.createFile(file, attributes(FILE_RIGHTS));
        } catch (FileAlreadyExistsException e) {
            tighten(file, FILE_RIGHTS);
        }
        return file;
    }

    /// The file holds either what it held or all of `content`, whenever the machine stops.
    public static void write(Path file, byte[] content) throws IOException {
        Path fresh = Files.createTempFile(file.toAbsolutePath().getParent(), ".fresh", "", attributes(FILE_RIGHTS));
        try {
            Files.write(fresh, content);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    public static void tighten(Path path, Set<PosixFilePermission> rights) throws IOException {
        if (hasRights() && !Files.getPosixFilePermissions(path).equals(rights)) {
            Files.setPosixFilePermissions(path, rights);
        }
    }

    public static boolean hasRights() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }

    public static FileAttribute<?>[] attributes(Set<PosixFilePermission> rights) {
        return hasRights()
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(rights)}
                : new FileAttribute<?>[0];
    }
}
