package org.aurorasoc.workbench.service.draft;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.error.FileAccessException;
import org.aurorasoc.workbench.error.InvalidInputException;
import org.aurorasoc.workbench.files.PrivateFiles;
import org.aurorasoc.workbench.json.JsonText;

/// How the window looked when it was last seen: one JSON document that only one window at a time writes. What it holds
/// is never worth a refused start, so a damaged one is put aside.
public final class WindowStateFile {
    private final Path file;

    public WindowStateFile(Path file) {
        this.file = file;
    }

    /// @param damaged where an unreadable file was put, for the analyst to be told
    public record Kept(JsonObject state, Optional<Path> damaged) {
        private static final Kept NOTHING = new Kept(JsonObject.EMPTY, Optional.empty());
    }

    public Kept read() {
        try {
            return new Kept(JsonText.readObject(Files.readString(file)), Optional.empty());
        } catch (NoSuchFileException e) {
            return Kept.NOTHING;
        } catch (InvalidInputException | IOException e) {
            return putAside();
        }
    }

    private Kept putAside() {
        Path aside = file.resolveSibling(file.getFileName() + ".damaged");
        try {
            Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
            return new Kept(JsonObject.EMPTY, Optional.of(aside));
        } catch (IOException e) {
            return Kept.NOTHING;
        }
    }

    public void write(JsonObject state) {
        try {
            PrivateFiles.write(file, JsonText.write(state).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new FileAccessException(
                    "How the window looks cannot be kept in the home.", "Check the disk and your rights on it.", e);
        }
    }
}
