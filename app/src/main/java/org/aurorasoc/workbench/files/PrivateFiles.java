package org.aurorasoc.workbench.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.UUID;

/// Folders and files that only their owner may open: 0700 and 0600 where there are such rights. Elsewhere the
/// user's own data folder is closed to others already.
public final class PrivateFiles {
    public static final Set<PosixFilePermission> FOLDER_RIGHTS = PosixFilePermissions.fromString("rwx------");
    public static final Set<PosixFilePermission> FILE_RIGHTS = PosixFilePermissions.fromString("rw-------");

    /// The end of the name of a file that is still being written; one that stays was left by a killed process.
    public static final String UNFINISHED = ".part";

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
        copy(new ByteArrayInputStream(content), file);
    }

    /// Copies to a file beside the target, syncs it and renames it, so that a stop half-way leaves no half file.
    public static void copy(InputStream from, Path file) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + "." + UUID.randomUUID() + UNFINISHED);
        try {
            writeThrough(from, part);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static void writeThrough(InputStream from, Path part) throws IOException {
        Set<StandardOpenOption> fresh = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (FileChannel channel = FileChannel.open(part, fresh, attributes(FILE_RIGHTS));
                OutputStream to = Channels.newOutputStream(channel)) {
            from.transferTo(to);
            channel.force(true);
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
