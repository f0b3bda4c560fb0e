package org.aurorasoc.workbench.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.aurorasoc.workbench.domain.EmbeddedTextRule;
import org.aurorasoc.workbench.domain.EmbeddingQuality;
import org.aurorasoc.workbench.domain.Page;
import org.aurorasoc.workbench.domain.PageRequest;
import org.aurorasoc.workbench.domain.StoredEntry;
import org.aurorasoc.workbench.embed.EmbeddedText;
import org.aurorasoc.workbench.embed.Embedder;
import org.aurorasoc.workbench.embed.TextHash;
import org.aurorasoc.workbench.error.NotFoundException;
import org.aurorasoc.workbench.error.WorkbenchException;
import org.aurorasoc.workbench.error.WriteRefusedException;
import org.aurorasoc.workbench.service.intake.BulkEnd;
import org.aurorasoc.workbench.service.intake.BulkOutcome;
import org.aurorasoc.workbench.store.BulkRun;
import org.aurorasoc.workbench.store.Change;
import org.aurorasoc.workbench.store.VectorStore;
import org.aurorasoc.workbench.task.CancelToken;
import org.aurorasoc.workbench.task.ProgressSink;
import org.jspecify.annotations.Nullable;

/// Gives rows of another or an unrecorded model a vector of the model in use. A page is one unit, so stopping half-way
/// leaves whole rows, and starting again does only what is left. A row changed meanwhile keeps the newer content. A new
/// vector is for an index as much work as a new row, so the store is told how many come.
public final class ReembedService {
    private static final int PAGE = 256;

    private final VectorStore store;
    private final Supplier<Embedder> embedder;
    private final Supplier<BulkRun> bulk;

    /// @param bulk begins what the store does about many rows
    public ReembedService(VectorStore store, Supplier<Embedder> embedder, Supplier<BulkRun> bulk) {
        this.store = store;
        this.embedder = embedder;
        this.bulk = bulk;
    }

    /// Whatever ended it, what the report counts is stored.
    public Report reembed(String collection, CancelToken cancel, ProgressSink progress) {
        Embedder engine = embedder.get();
        if (engine.model().quality() == EmbeddingQuality.LOW) {
            throw new WriteRefusedException(
                    "Re-embedding in hash mode would lose meaning: " + engine.degradedReason(),
                    "Mend the model first.");
        }
        long total = store.count(collection);
        if (total == 0) {
            throw new NotFoundException("There is no collection of that name.", "List them with collections.");
        }
        try (BulkRun run = bulk.get()) {
            Walk walk = new Walk(engine, run, total, cancel);
            WorkbenchException end = walk.through(collection, progress);
            return walk.report(BulkEnd.of(run, end, cancel, progress));
        }
    }

    /// One way through a collection.
    private final class Walk {
        private final Embedder engine;
        private final BulkRun run;
        private final long total;
        private final CancelToken cancel;
        private long seen;
        private long reembedded;
        private long textless;

        Walk(Embedder engine, BulkRun run, long total, CancelToken cancel) {
            this.engine = engine;
            this.run = run;
            this.total = total;
            this.cancel = cancel;
        }

        /// What ended it before the last row, if anything did.
        @Nullable
        WorkbenchException through(String collection, ProgressSink progress) {
            try {
                Optional<String> after = Optional.empty();
                do {
                    Page page = store.page(new PageRequest(collection, after.orElse(null), PAGE));
                    reembed(page.entries());
                    progress.step(seen, total);
                    after = page.next();
                } while (after.isPresent());
                return null;
            } catch (WorkbenchException e) {
                return e;
            }
        }

        private void reembed(List<StoredEntry> rows) {
            List<StoredEntry> stale = new ArrayList<>();
            List<String> texts = new ArrayList<>();
            int unknown = 0;
            for (StoredEntry row : rows) {
                Optional<String> text = EmbeddedTextRule.textOf(row);
                if (row.model().equals(engine.model())) {
                    continue;
                }
                if (text.isEmpty()) {
                    unknown++;
                    continue;
                }
                stale.add(row);
                texts.add(text.get());
            }
            List<Change> changes = changes(stale, texts);
            run.expect(expected(rows.size(), stale.size()));
            store.apply(changes, cancel);
            seen += rows.size();
            reembedded += stale.size();
            textless += unknown;
        }

        /// New vectors from here on: of the rows to come as many need one as of these.
        private long expected(long rows, long stale) {
            long toCome = Math.max(0, total - seen - rows);
            return stale + toCome * stale / Math.max(1, rows);
        }

        private List<Change> changes(List<StoredEntry> stale, List<String> texts) {
            List<EmbeddedText> vectors = engine.embedAll(texts, cancel, ProgressSink.SILENT);
            List<Change> changes = new ArrayList<>();
            for (int i = 0; i < stale.size(); i++) {
                StoredEntry old = stale.get(i);
                changes.add(new Change.Revector(
                        old.key(),
                        old.createdAt(),
                        vectors.get(i).embedding(),
                        engine.model(),
                        TextHash.of(texts.get(i))));
            }
            return changes;
        }

        Report report(BulkOutcome outcome) {
            return new Report(seen, reembedded, textless, outcome);
        }
    }

    /// Rows looked at, rows given a new vector, rows whose text is not known.
    ///
    /// @param bulk what ended it, and what the store did beside for so many rows
    public record Report(long seen, long reembedded, long textless, BulkOutcome bulk) {}
}
