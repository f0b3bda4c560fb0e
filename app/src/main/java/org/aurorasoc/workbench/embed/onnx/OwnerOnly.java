package org.aurorasoc.workbench.embed.onnx;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.aurorasoc.workbench.files.PrivateFiles;

/// Puts files into the home whole or not at all, for the owner's eyes only.
final class OwnerOnly {
    private static final String UNFINISHED = ".part";
    private static final Duration ABANDONED = Duration.ofHours(1);

    private OwnerOnly() {}

    static void folder(Path folder) throws IOException {
        PrivateFiles.folder(folder);
    }

    /// Copies to a file beside the target, syncs it and renames it, so that a stop half-way leaves no half file.
    static void copy(InputStream from, Path file) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + "." + UUID.randomUUID() + UNFINISHED);
        try {
            write(from, part);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /// Removes what a killed start left half-written; younger ones may belong to a start under way.
    static void sweep(Path folder) throws IOException {
        Instant oldest = Instant.now().minus(ABANDONED);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(OwnerOnly::isUnfinished).toList()) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(oldest)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private static void write(InputStream from, Path part) throws IOException {
        Set<StandardOpenOption> fresh = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (FileChannel channel = FileChannel.open(part, fresh, PrivateFiles.attributes(PrivateFiles.FILE_RIGHTS));
                OutputStream to = Channels.newOutputStream(channel)) {
            from.transferTo(to);
            channel.force(true);
        }
    }

    private static boolean isUnfinished(Path file) {
        return file.getFileName().toString().endsWith(UNFINISHED);
    }
}
