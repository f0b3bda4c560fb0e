package org.aurorasoc.workbench.embed.onnx;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.aurorasoc.workbench.files.PrivateFiles;

/// Puts files into the home whole or not at all, for the owner's eyes only.
final class OwnerOnly {
    private static final Duration ABANDONED = Duration.ofHours(1);

    private OwnerOnly() {}

    static void folder(Path folder) throws IOException {
        PrivateFiles.folder(folder);
    }

    static void copy(InputStream from, Path file) throws IOException {
        PrivateFiles.copy(from, file);
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

    private static boolean isUnfinished(Path file) {
        return file.getFileName().toString().endsWith(PrivateFiles.UNFINISHED);
    }
}
