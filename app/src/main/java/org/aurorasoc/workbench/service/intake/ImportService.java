package org.aurorasoc.workbench.service.intake;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.aurorasoc.workbench.domain.CollectionName;
import org.aurorasoc.workbench.embed.Embedder;
import org.aurorasoc.workbench.error.FileAccessException;
import org.aurorasoc.workbench.error.InvalidInputException;
import org.aurorasoc.workbench.error.WorkbenchException;
import org.aurorasoc.workbench.json.JsonText;
import org.aurorasoc.workbench.store.VectorStore;
import org.aurorasoc.workbench.task.CancelToken;
import org.aurorasoc.workbench.task.ProgressSink;

/// Brings a file of records into the memory, a batch a unit. What is stored already, word for word, is neither written
/// nor embedded again; a bad line is named and costs no other.
public final class ImportService {
    private static final int BATCH = 256;
    /// Characters of lines a unit holds at most, but for the last line: long ones must not fill the memory.
    private static final long BATCH_CHARACTERS = 8_000_000;

    private final VectorStore store;
    private final Supplier<Embedder> embedder;
    private final Clock clock;
    private final CaseFiler filer;

    public ImportService(VectorStore store, Supplier<Embedder> embedder, Clock clock, CaseFiler filer) {
        this.store = store;
        this.embedder = embedder;
        this.clock = clock;
        this.filer = filer;
    }

    /// Progress counts lines; the total is not known before the end. Whatever ended it, what the report counts is
    /// stored.
    public ImportReport run(RecordLines lines, RecordKind kind, CancelToken cancel, ProgressSink progress) {
        ImportTally tally = new ImportTally(kind.collection());
        BatchWriter writer = writer(kind, tally);
        SeenIds seen = new SeenIds();
        List<Draft> batch = new ArrayList<>();
        long characters = 0;
        try {
            for (Optional<RecordLines.Line> line = lines.next(); line.isPresent(); line = lines.next()) {
                cancel.throwIfCancelled();
                understood(line.get(), kind, seen, tally).ifPresent(batch::add);
                characters += line.get().length();
                if (batch.size() == BATCH || characters >= BATCH_CHARACTERS) {
                    List<Draft> full = List.copyOf(batch);
                    batch.clear();
                    characters = 0;
                    writer.write(full, cancel);
                    progress.step(tally.lines(), -1);
                }
            }
            writer.write(batch, cancel);
            progress.step(tally.lines(), tally.lines());
            return tally.report(null);
        } catch (FileAccessException brokenOff) {
            return finished(writer, batch, cancel, tally, brokenOff);
        } catch (WorkbenchException e) {
            return tally.report(e);
        }
    }

    private BatchWriter writer(RecordKind kind, ImportTally tally) {
        Beside beside = kind.collection().equals(CollectionName.CASES) ? filer : Beside.NOTHING;
        return new BatchWriter(store, embedder, kind, new RecordPlan(kind, embedder, clock), beside, tally);
    }

    /// A file that breaks off loses nothing that was read before.
    private static ImportReport finished(
            BatchWriter writer,
            List<Draft> read,
            CancelToken cancel,
            ImportTally tally,
            FileAccessException brokenOff) {
        try {
            writer.write(read, cancel);
            return tally.report(brokenOff);
        } catch (WorkbenchException e) {
            return tally.report(e);
        }
    }

    private static Optional<Draft> understood(RecordLines.Line line, RecordKind kind, SeenIds seen, ImportTally tally) {
        tally.line();
        if (line.text() == null) {
            tally.bad(line.number(), "it " + line.fault() + ".");
            return Optional.empty();
        }
        try {
            RecordKind.Identified record = kind.identify(JsonText.readObject(line.text()));
            long first = seen.firstLineOf(record.id(), line.number());
            boolean repeat = first != line.number();
            if (repeat && !kind.mayRepeat()) {
                tally.bad(line.number(), "It repeats the id of line " + first + ", which is kept.");
                return Optional.empty();
            }
            return Optional.of(new Draft(record.id(), record.payload(), repeat, line.number()));
        } catch (InvalidInputException e) {
            tally.bad(line.number(), e.sentence());
            return Optional.empty();
        }
    }
}
