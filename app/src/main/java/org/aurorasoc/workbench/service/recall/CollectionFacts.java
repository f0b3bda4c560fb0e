package org.aurorasoc.workbench.service.recall;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentHashMap;
import org.aurorasoc.workbench.domain.CollectionSummary;
import org.aurorasoc.workbench.domain.Embedding;
import org.aurorasoc.workbench.domain.EmbeddingQuality;
import org.aurorasoc.workbench.domain.ModelId;
import org.aurorasoc.workbench.domain.recall.ChanceLine;
import org.aurorasoc.workbench.store.VectorStore;

/// What is known of the collections of one store, kept for a while since it costs time to find out: their counts for a
/// few seconds, the chance line until 5 % of the rows it is drawn from have come or gone.
public final class CollectionFacts {
    private static final Duration FRESH = Duration.ofSeconds(5);
    private static final long TWENTIETH = 20;

    private final InstantSource clock;
    private final Map<String, Counts> counts = new ConcurrentHashMap<>();
    private final Map<Line, Drawn> lines = new ConcurrentHashMap<>();

    public CollectionFacts(InstantSource clock) {
        this.clock = clock;
    }

    /// Rows by model, how many of all are samples, and when that was counted.
    public record Counts(CollectionSummary summary, Instant at) {
        public long samples() {
            return summary.samples();
        }

        /// Synthetic cases teach nothing once real ones exist.
        public boolean hasReal() {
            return summary.rows() > samples();
        }

        /// Whether hash mode embedded all rows that a query of this model cannot be compared with.
        boolean othersAreHash(ModelId model) {
            return summary.models().keySet().stream()
                    .map(ModelId::new)
                    .filter(each -> !model.ranks(each))
                    .allMatch(ModelId.HASH::equals);
        }

        long rankedBy(ModelId model) {
            return summary.rows() - summary.rowsNotRankedBy(model);
        }
    }

    private record Line(String collection, ModelId model) {}

    private record Drawn(long rows, OptionalDouble line) {
        boolean holdsFor(long now) {
            return Math.abs(now - rows) * TWENTIETH < rows;
        }
    }

    public Counts counts(VectorStore store, String collection) {
        Instant now = clock.instant();
        Counts known = counts.get(collection);
        if (known != null && known.at().plus(FRESH).isAfter(now)) {
            return known;
        }
        Counts counted = store.collections().stream()
                .filter(summary -> summary.name().equals(collection))
                .findFirst()
                .map(summary -> new Counts(summary, now))
                .orElseGet(() -> new Counts(empty(collection), now));
        counts.put(collection, counted);
        return counted;
    }

    private static CollectionSummary empty(String collection) {
        return new CollectionSummary(collection, 0, Embedding.DIMENSION, Map.of(), 0, Instant.EPOCH);
    }

    /// Empty in hash mode, where nearness is chance, and with too few rows to tell.
    public OptionalDouble chance(VectorStore store, String collection, ModelId model) {
        if (model.quality() == EmbeddingQuality.LOW) {
            return OptionalDouble.empty();
        }
        long rows = counts(store, collection).rankedBy(model);
        if (rows < ChanceLine.FEWEST_ROWS) {
            return OptionalDouble.empty();
        }
        Line key = new Line(collection, model);
        Drawn known = lines.get(key);
        if (known == null || !known.holdsFor(rows)) {
            known = new Drawn(rows, draw(store, collection, model));
            lines.put(key, known);
        }
        return known.line();
    }

    private static OptionalDouble draw(VectorStore store, String collection, ModelId model) {
        Map<String, Embedding> vectors = new HashMap<>();
        store.getAll(collection, store.sample(collection, ChanceLine.SAMPLE)).forEach((id, row) -> {
            if (model.ranks(row.model())) {
                vectors.put(id, row.embedding());
            }
        });
        return ChanceLine.of(collection, vectors);
    }
}
