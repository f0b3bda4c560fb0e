package org.aurorasoc.workbench.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.aurorasoc.workbench.domain.EmbeddedTextRule;
import org.aurorasoc.workbench.domain.EmbeddingQuality;
import org.aurorasoc.workbench.domain.ModelId;
import org.aurorasoc.workbench.domain.Page;
import org.aurorasoc.workbench.domain.PageRequest;
import org.aurorasoc.workbench.domain.StoredEntry;
import org.aurorasoc.workbench.embed.EmbeddedText;
import org.aurorasoc.workbench.embed.Embedder;
import org.aurorasoc.workbench.embed.TextHash;
import org.aurorasoc.workbench.error.NotFoundException;
import org.aurorasoc.workbench.error.WriteRefusedException;
import org.aurorasoc.workbench.store.Change;
import org.aurorasoc.workbench.store.VectorStore;
import org.aurorasoc.workbench.task.CancelToken;
import org.aurorasoc.workbench.task.ProgressSink;

/// Gives rows of another or an unrecorded model a vector of the model in use. A page is one unit, so stopping half-way
/// leaves whole rows, and starting again does only what is left. A row changed meanwhile keeps the newer content.
public final class ReembedService {
    private static final int PAGE = 256;

    private final VectorStore store;
    private final Supplier<Embedder> embedder;

    public ReembedService(VectorStore store, Supplier<Embedder> embedder) {
        this.store = store;
        this.embedder = embedder;
    }

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
        Report report = new Report(0, 0, 0);
        Optional<String> after = Optional.empty();
        do {
            Page page = store.page(new PageRequest(collection, after.orElse(null), PAGE));
            report = report.plus(reembed(page, engine, cancel));
            progress.step(report.seen(), total);
            after = page.next();
        } while (after.isPresent());
        return report;
    }

    private Report reembed(Page page, Embedder engine, CancelToken cancel) {
        List<StoredEntry> stale = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        int textless = 0;
        for (StoredEntry entry : page.entries()) {
            Optional<String> text = EmbeddedTextRule.textOf(entry);
            if (entry.model().equals(engine.model())) {
                continue;
            }
            if (text.isEmpty()) {
                textless++;
                continue;
            }
            stale.add(entry);
            texts.add(text.get());
        }
        store.apply(changes(stale, texts, engine, cancel), cancel);
        return new Report(page.entries().size(), stale.size(), textless);
    }

    private static List<Change> changes(
            List<StoredEntry> stale, List<String> texts, Embedder engine, CancelToken cancel) {
        List<EmbeddedText> vectors = engine.embedAll(texts, cancel, ProgressSink.SILENT);
        ModelId model = engine.model();
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < stale.size(); i++) {
            StoredEntry old = stale.get(i);
            changes.add(new Change.Revector(
                    old.key(), old.createdAt(), vectors.get(i).embedding(), model, TextHash.of(texts.get(i))));
        }
        return changes;
    }

    /// Rows looked at, rows given a new vector, rows whose text is not known.
    public record Report(long seen, long reembedded, long textless) {
        Report plus(Report other) {
            return new Report(seen + other.seen, reembedded + other.reembedded, textless + other.textless);
        }
    }
}
