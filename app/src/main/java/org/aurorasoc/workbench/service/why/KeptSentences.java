package org.aurorasoc.workbench.service.why;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aurorasoc.workbench.domain.Embedding;
import org.aurorasoc.workbench.domain.EntryKey;
import org.aurorasoc.workbench.domain.ModelId;
import org.aurorasoc.workbench.domain.StoredEntry;
import org.aurorasoc.workbench.domain.reasons.SentenceComparison.Side;
import org.aurorasoc.workbench.domain.reasons.SentenceVector;
import org.aurorasoc.workbench.domain.sentences.Reading;
import org.aurorasoc.workbench.embed.Embedder;
import org.aurorasoc.workbench.embed.SentenceReader;
import org.aurorasoc.workbench.error.CancelledException;
import org.aurorasoc.workbench.error.WorkbenchException;
import org.aurorasoc.workbench.store.Change;
import org.aurorasoc.workbench.store.OpenStore;
import org.aurorasoc.workbench.task.CancelToken;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sentences with their vectors: those stored with a case where the model in use made them, else embedded now and
/// kept for the next time. They are looked up by their words, so those of an older text do no harm.
final class KeptSentences {
    private static final Logger LOG = LoggerFactory.getLogger(KeptSentences.class);

    private final OpenStore store;
    private final Embedder embedder;
    private final SentenceReader reader;
    /// A database that was never migrated has no place for them.
    private boolean keeps;

    KeptSentences(OpenStore store, Embedder embedder) {
        this.store = store;
        this.embedder = embedder;
        this.reader = new SentenceReader(embedder);
        this.keeps = store.vectors().capabilities().writable()
                && store.traces().unavailable().isEmpty();
    }

    boolean hasMeaning() {
        return reader.hasMeaning();
    }

    /// Whose vectors they are.
    ModelId model() {
        return embedder.model();
    }

    String degradedReason() {
        return embedder.degradedReason();
    }

    /// Of a text that is stored nowhere.
    Side of(String text, CancelToken cancel) {
        Reading reading = Reading.of(text);
        return side(reading, reader.vectors(reading.passages(), Map.of(), cancel));
    }

    /// Of a stored case, by its text as it was read; kept only while it has that text.
    Side of(StoredEntry entry, String text, CancelToken cancel) {
        Reading reading = Reading.of(text);
        Map<String, Embedding> stored = stored(entry.key());
        Map<String, Embedding> vectors = reader.vectors(reading.passages(), stored, cancel);
        if (!stored.keySet().containsAll(vectors.keySet())) {
            keep(new Change.KeepSentences(entry.key(), entry.createdAt(), reader.stored(reading, vectors)), cancel);
        }
        return side(reading, vectors);
    }

    private Map<String, Embedding> stored(EntryKey key) {
        Map<String, Embedding> vectors = new HashMap<>();
        store.caseFile()
                .sentences(key)
                .filter(stored -> stored.model().equals(embedder.model()))
                .ifPresent(stored -> stored.sentences().forEach(each -> vectors.put(each.text(), each.embedding())));
        return vectors;
    }

    /// An answer does not fail because it could not be kept.
    private void keep(Change.KeepSentences sentences, CancelToken cancel) {
        if (!keeps) {
            return;
        }
        try {
            store.vectors().apply(List.of(sentences), cancel);
        } catch (CancelledException e) {
            throw e;
        } catch (WorkbenchException e) {
            keeps = false;
            LOG.warn("Sentences are computed anew each time, since they cannot be kept: {}", e.sentence());
        }
    }

    private static Side side(Reading reading, Map<String, Embedding> vectors) {
        List<SentenceVector> sentences = reading.passages().stream()
                .map(passage -> new SentenceVector(passage, SentenceReader.of(passage, vectors)))
                .toList();
        return new Side(sentences, reading.leftOut());
    }
}
