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
import org.aurorasoc.workbench.store.BulkRun;
import org.aurorasoc.workbench.store.VectorStore;
import org.aurorasoc.workbench.task.CancelToken;
import org.aurorasoc.workbench.task.ProgressSink;
import org.jspecify.annotations.Nullable;

/// Brings a file of records into the memory, a batch a unit. What is stored already, word for word, is
/// neither written nor embedded again, so an import that broke off goes on when it is begun anew; a bad line
/// is named and costs no other.
public final class ImportService {
    private static final int BATCH = 256;
    /// Characters of lines a unit holds at most, but for the last line: long ones must not fill the memory.
    private static final long BATCH_CHARACTERS = 8_000_000;

    private final VectorStore store;
    private final Supplier<Embedder> embedder;
    private final Clock clock;
    private final CaseFiler filer;
    private final Supplier<BulkRun> bulk;

    /// `bulk` begins what the store does about many rows.
    public ImportService(
            VectorStore store, Supplier<Embedder> embedder, Clock clock, CaseFiler filer, Supplier<BulkRun> bulk) {
        this.store = store;
        this.embedder = embedder;
        this.clock = clock;
        this.filer = filer;
        this.bulk = bulk;
    }

    /// Progress counts lines; the total is reckoned from the bytes read, where it is a file. Whatever ended it, what
    /// the report counts is stored.
    public ImportReport run(RecordLines lines, RecordKind kind, CancelToken cancel, ProgressSink progress) {
        ImportTally tally = new ImportTally(kind.collection());
        try (BulkRun run = bulk.get()) {
            WorkbenchException end = bringIn(lines, kind, tally, run, cancel, progress);
            return tally.report(BulkEnd.of(run, end, cancel, progress));
        }
    }

    private @Nullable WorkbenchException bringIn(
            RecordLines lines,
            RecordKind kind,
            ImportTally tally,
            BulkRun run,
            CancelToken cancel,
            ProgressSink progress) {
        BatchPlanner planner = planner(kind);
        try (BatchLane lane = new BatchLane(planner, new BatchWriter(store, planner, tally), run, cancel, progress)) {
            FileAccessException brokenOff = read(lines, kind, tally, lane, cancel);
            lane.drain();
            progress.step(tally.lines(), tally.lines());
            return brokenOff;
        } catch (WorkbenchException e) {
            return e;
        }
    }

    private BatchPlanner planner(RecordKind kind) {
        Beside beside = kind.collection().equals(CollectionName.CASES) ? filer : Beside.NOTHING;
        return new BatchPlanner(store, embedder, kind, new RecordPlan(kind, embedder, clock), beside);
    }

    /// A file that breaks off loses nothing that was read before: what broke it off is the answer.
    private static @Nullable FileAccessException read(
            RecordLines lines, RecordKind kind, ImportTally tally, BatchLane lane, CancelToken cancel) {
        SeenIds seen = new SeenIds();
        List<Draft> batch = new ArrayList<>();
        FileAccessException brokenOff = null;
        long characters = 0;
        try {
            for (Optional<RecordLines.Line> line = lines.next(); line.isPresent(); line = lines.next()) {
                cancel.throwIfCancelled();
                understood(line.get(), kind, seen, tally).ifPresent(batch::add);
                characters += line.get().length();
                if (batch.size() == BATCH || characters >= BATCH_CHARACTERS) {
                    lane.add(List.copyOf(batch), FilePlace.of(tally.lines(), lines.share()));
                    batch.clear();
                    characters = 0;
                }
            }
        } catch (FileAccessException e) {
            brokenOff = e;
        }
        lane.add(batch, new FilePlace(tally.lines(), tally.lines()));
        return brokenOff;
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
