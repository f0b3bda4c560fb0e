package org.aurorasoc.workbench.service.draft;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.error.CancelledException;
import org.aurorasoc.workbench.error.FileAccessException;
import org.aurorasoc.workbench.error.InvalidInputException;
import org.aurorasoc.workbench.files.PrivateFiles;
import org.aurorasoc.workbench.json.JsonText;
import org.jspecify.annotations.Nullable;

/// One JSON document in the home. Changes of several processes and threads come one after the other; a document that
/// cannot be understood is never written over.
final class DeskFile {
    private static final Duration PAUSE = Duration.ofMillis(20);
    private static final int MOST_PAUSES = 500;

    private final Path file;

    DeskFile(Path file) {
        this.file = file;
    }

    Optional<JsonObject> read() {
        try {
            return Optional.of(JsonText.readObject(Files.readString(file)));
        } catch (NoSuchFileException _) {
            return Optional.empty();
        } catch (InvalidInputException e) {
            throw notUnderstood(e);
        } catch (IOException e) {
            throw new FileAccessException(name() + " in the home cannot be read.", "Check your rights on it.", e);
        }
    }

    /// Reads, changes and writes while nobody else does; an empty answer removes the file.
    void change(UnaryOperator<Optional<JsonObject>> change) {
        try (FileChannel channel = FileChannel.open(
                        PrivateFiles.file(file.resolveSibling(name() + ".lock")), StandardOpenOption.WRITE);
                FileLock _ = locked(channel)) {
            Optional<JsonObject> next = change.apply(read());
            if (next.isPresent()) {
                PrivateFiles.write(file, JsonText.write(next.get()).getBytes(StandardCharsets.UTF_8));
            } else {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new FileAccessException(
                    name() + " in the home cannot be written.", "Check the disk and your rights on it.", e);
        }
    }

    Optional<Instant> writtenAt() {
        try {
            return Optional.of(Files.getLastModifiedTime(file).toInstant());
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new FileAccessException(name() + " in the home cannot be read.", "Check your rights on it.", e);
        }
    }

    /// Whatever it holds.
    void remove() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new FileAccessException(
                    name() + " in the home cannot be removed.", "Check your rights on the home.", e);
        }
    }

    private FileLock locked(FileChannel channel) throws IOException {
        for (int pauses = 0; pauses < MOST_PAUSES; pauses++) {
            FileLock lock = tryLock(channel);
            if (lock != null) {
                return lock;
            }
            pause();
        }
        throw new FileAccessException(
                name() + " in the home is being changed by another workbench.", "Try again when it is done.");
    }

    /// Null while another process, or another thread of this one, has it.
    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException _) {
            return null;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        }
    }

    FileAccessException notUnderstood(InvalidInputException e) {
        return new FileAccessException(
                name() + " in the home is damaged; it was left as it is.", "Look at it, then move it away.", e);
    }

    private String name() {
        return String.valueOf(file.getFileName());
    }
}
