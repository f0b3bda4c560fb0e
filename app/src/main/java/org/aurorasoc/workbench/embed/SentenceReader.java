package org.aurorasoc.workbench.embed;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.aurorasoc.workbench.domain.CodePoints;
import org.aurorasoc.workbench.domain.Embedding;
import org.aurorasoc.workbench.domain.EmbeddingQuality;
import org.aurorasoc.workbench.domain.casefile.Sentence;
import org.aurorasoc.workbench.domain.casefile.StoredSentences;
import org.aurorasoc.workbench.domain.sentences.Passage;
import org.aurorasoc.workbench.domain.sentences.Reading;
import org.aurorasoc.workbench.task.CancelToken;
import org.aurorasoc.workbench.task.ProgressSink;

/// Gives the sentences that a text is explained by their vectors.
public final class SentenceReader {
    private final Embedder embedder;

    public SentenceReader(Embedder embedder) {
        this.embedder = embedder;
    }

    /// Vectors of the hash say nothing about sentences.
    public boolean hasMeaning() {
        return embedder.model().quality() == EmbeddingQuality.HIGH;
    }

    /// What to keep beside each text, in the order of the texts; without sentences in hash mode.
    public List<StoredSentences> read(List<String> texts, CancelToken cancel) {
        List<Reading> readings = texts.stream()
                .map(text -> hasMeaning() ? Reading.of(text) : Reading.NOTHING)
                .toList();
        List<Passage> all = readings.stream()
                .flatMap(reading -> reading.passages().stream())
                .toList();
        Map<String, Embedding> vectors = vectors(all, Map.of(), cancel);
        return readings.stream().map(reading -> stored(reading, vectors)).toList();
    }

    /// The sentences of a text whose vectors are all known.
    public StoredSentences stored(Reading reading, Map<String, Embedding> vectors) {
        return new StoredSentences(
                embedder.model(),
                reading.passages().stream()
                        .map(passage -> new Sentence(passage.text(), of(passage, vectors)))
                        .toList());
    }

    /// The vector of a passage that is among those read.
    public static Embedding of(Passage passage, Map<String, Embedding> vectors) {
        return Objects.requireNonNull(vectors.get(passage.text()), "every passage was read");
    }

    /// The vector of each passage by its text: those known already, and the rest embedded together, in an order that
    /// the order of the text has no part in.
    public Map<String, Embedding> vectors(List<Passage> passages, Map<String, Embedding> known, CancelToken cancel) {
        Map<String, Embedding> vectors = new HashMap<>();
        TreeSet<String> lacking = new TreeSet<>(CodePoints.ORDER);
        for (Passage passage : passages) {
            Embedding vector = known.get(passage.text());
            if (vector == null) {
                lacking.add(passage.text());
            } else {
                vectors.put(passage.text(), vector);
            }
        }
        List<String> texts = List.copyOf(lacking);
        List<EmbeddedText> embedded =
                texts.isEmpty() ? List.of() : embedder.embedAll(texts, cancel, ProgressSink.SILENT);
        for (int i = 0; i < texts.size(); i++) {
            vectors.put(texts.get(i), embedded.get(i).embedding());
        }
        return vectors;
    }
}
