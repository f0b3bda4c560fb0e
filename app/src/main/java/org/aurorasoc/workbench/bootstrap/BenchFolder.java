package org.aurorasoc.workbench.bootstrap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.aurorasoc.workbench.error.FileAccessException;
import org.aurorasoc.workbench.files.FileClaim;
import org.aurorasoc.workbench.files.FolderRemoval;

/// A folder for what is measured, in the system's folder for temporary files; gone when closed. A killed process leaves
/// one behind, whose claim ended with it: by that the next one knows it.
final class BenchFolder implements AutoCloseable {
    static final String PREFIX = "workbench-bench-";
    private static final String CLAIM = "claim";

    private final Path folder;
    private final FileClaim claim;

    private BenchFolder(Path folder, FileClaim claim) {
        this.folder = folder;
        this.claim = claim;
    }

    static BenchFolder make(Consumer<String> told) {
        try {
            Path made = Files.createTempDirectory(PREFIX);
            FileClaim claim = FileClaim.take(made, CLAIM).orElseThrow(() -> new IOException("claimed by another"));
            removeLeftBehind(made, told);
            return new BenchFolder(made, claim);
        } catch (IOException | UncheckedIOException e) {
            throw cannot(e);
        }
    }

    Path path() {
        return folder;
    }

    long bytes() {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        } catch (IOException | UncheckedIOException e) {
            throw cannot(e);
        }
    }

    private static void removeLeftBehind(Path made, Consumer<String> told) throws IOException {
        UserPrincipal owner = Files.getOwner(made);
        for (Path other : others(made)) {
            if (owner.equals(Files.getOwner(other, LinkOption.NOFOLLOW_LINKS)) && isUnclaimed(other)) {
                FolderRemoval.remove(other);
                told.accept("Removed what an earlier bench left behind: " + other);
            }
        }
    }

    private static List<Path> others(Path made) throws IOException {
        try (Stream<Path> beside = Files.list(made.getParent())) {
            return beside.filter(path -> path.getFileName().toString().startsWith(PREFIX))
                    .filter(path -> Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                    .filter(path -> !path.equals(made))
                    .toList();
        }
    }

    private static boolean isUnclaimed(Path other) throws IOException {
        Optional<FileClaim> free = FileClaim.take(other, CLAIM);
        if (free.isPresent()) {
            free.get().close();
        }
        return free.isPresent();
    }

    @Override
    public void close() {
        try {
            claim.close();
            FolderRemoval.remove(folder);
        } catch (IOException e) {
            throw cannot(e);
        }
    }

    private static FileAccessException cannot(Exception cause) {
        return new FileAccessException(
                "No folder for temporary files can be made or removed.", "Check the disk.", cause);
    }
}
