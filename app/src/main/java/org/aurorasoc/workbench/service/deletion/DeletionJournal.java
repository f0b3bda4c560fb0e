package org.aurorasoc.workbench.service.deletion;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aurorasoc.workbench.error.FileAccessException;
import org.aurorasoc.workbench.files.PrivateFiles;

/// What was deleted: a folder a deletion, a file a batch, a line a row, for their owner alone. A file is whole and on
/// the disk itself before its rows leave the store. A home may have had several memories: each deletion says which one
/// its rows left.
public final class DeletionJournal {
    private static final String ENDING = ".jsonl";
    private static final String MEMORY = "memory.txt";

    private final Path folder;
    private final String memory;

    /// @param memory the name of the memory that is open
    public DeletionJournal(Path folder, String memory) {
        this.folder = folder;
        this.memory = memory;
    }

    String memory() {
        return memory;
    }

    /// One that says nothing was written before memories were told apart.
    boolean isOfThisMemory(UUID deletion) {
        Path named = folder.resolve(deletion.toString()).resolve(MEMORY);
        try {
            return !Files.exists(named) || Files.readString(named).equals(memory);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /// The file that holds the rows now.
    Path keep(UUID deletion, List<KeptRow> rows) {
        String lines = rows.stream().map(row -> KeptRowText.write(row) + "\n").collect(Collectors.joining());
        try {
            PrivateFiles.folder(folder);
            Path mine = PrivateFiles.folder(folder.resolve(deletion.toString()));
            if (!Files.exists(mine.resolve(MEMORY))) {
                PrivateFiles.write(mine.resolve(MEMORY), memory.getBytes(StandardCharsets.UTF_8));
            }
            Path file = mine.resolve(String.format("%06d", list(mine).size()) + ENDING);
            PrivateFiles.write(file, lines.getBytes(StandardCharsets.UTF_8));
            sync(mine);
            sync(folder);
            return file;
        } catch (IOException e) {
            throw new FileAccessException(
                    "Deleted rows cannot be kept in the home, so nothing was deleted.",
                    "Check the disk and your rights on the home.",
                    e);
        }
    }

    /// A new file is lost with its folder's entry; where a folder cannot be opened, the system keeps it itself.
    private static void sync(Path folder) throws IOException {
        if (PrivateFiles.hasRights()) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    /// The rows of this file stayed where they were.
    void takeBack(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw uncleared(e);
        }
    }

    /// Batch by batch, in the order of their deletion.
    void read(UUID deletion, Consumer<List<KeptRow>> reader) {
        for (Path file : list(folder.resolve(deletion.toString()))) {
            try (Stream<String> lines = Files.lines(file)) {
                reader.accept(lines.map(KeptRowText::read).toList());
            } catch (IOException e) {
                throw unreadable(e);
            }
        }
    }

    /// The deletions of this memory that can be undone.
    List<UUID> deletions() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(folder)) {
            return folders.filter(Files::isDirectory)
                    .map(each -> UUID.fromString(String.valueOf(each.getFileName())))
                    .filter(this::isOfThisMemory)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    void remove(UUID deletion) {
        Path mine = folder.resolve(deletion.toString());
        try {
            for (Path file : list(mine)) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(mine.resolve(MEMORY));
            Files.deleteIfExists(mine);
        } catch (IOException e) {
            throw uncleared(e);
        }
    }

    /// Whole files only: one that was being written when the program stopped has another ending.
    private static List<Path> list(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ENDING))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private static FileAccessException uncleared(IOException e) {
        return new FileAccessException(
                "Deleted rows in the home cannot be cleared away.", "Check your rights on the home.", e);
    }

    private static FileAccessException unreadable(IOException e) {
        return new FileAccessException("Deleted rows in the home cannot be read.", "Check your rights on the home.", e);
    }
}
