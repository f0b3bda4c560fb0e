package org.aurorasoc.workbench.service.rows;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.aurorasoc.workbench.domain.Page;
import org.aurorasoc.workbench.domain.PageRequest;
import org.aurorasoc.workbench.domain.RowsWanted;
import org.aurorasoc.workbench.domain.StoredEntry;
import org.aurorasoc.workbench.error.FileAccessException;
import org.aurorasoc.workbench.files.PrivateFiles;
import org.aurorasoc.workbench.store.VectorStore;
import org.aurorasoc.workbench.task.CancelToken;
import org.aurorasoc.workbench.task.ProgressSink;

/// Writes rows to a file, a page at a time; the file appears when it is whole.
public final class ExportService {
    private static final int PAGE = 500;

    private final VectorStore store;

    public ExportService(VectorStore store) {
        this.store = store;
    }

    /// How many rows were written.
    public long export(
            String collection,
            RowsWanted wanted,
            ExportFormat format,
            Path file,
            CancelToken cancel,
            ProgressSink progress) {
        Path part = file.resolveSibling(file.getFileName() + "." + UUID.randomUUID() + PrivateFiles.UNFINISHED);
        try {
            long rows = write(collection, wanted, format, part, cancel, progress);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return rows;
        } catch (IOException e) {
            throw new FileAccessException(
                    "The file cannot be written.", "Check the disk and your rights on the folder.", e);
        } finally {
            discard(part);
        }
    }

    private static void discard(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            throw new FileAccessException(
                    "An unfinished file cannot be removed.", "Check your rights on the folder.", e);
        }
    }

    private long write(
            String collection,
            RowsWanted wanted,
            ExportFormat format,
            Path part,
            CancelToken cancel,
            ProgressSink progress)
            throws IOException {
        long total = wanted.isAll() ? store.count(collection) : -1;
        long written = 0;
        RowText text = new RowText(format, collection);
        Set<StandardOpenOption> fresh = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (FileChannel channel = FileChannel.open(part, fresh, PrivateFiles.attributes(PrivateFiles.FILE_RIGHTS));
                BufferedWriter out = new BufferedWriter(
                        new OutputStreamWriter(Channels.newOutputStream(channel), StandardCharsets.UTF_8))) {
            out.write(text.head());
            Optional<String> after = Optional.empty();
            do {
                cancel.throwIfCancelled();
                Page page = store.page(new PageRequest(collection, wanted, after.orElse(null), false, PAGE));
                for (StoredEntry row : page.entries()) {
                    out.write(text.line(row));
                }
                written += page.entries().size();
                progress.step(written, total);
                after = page.next();
            } while (after.isPresent());
            out.flush();
            channel.force(true);
        }
        return written;
    }
}
