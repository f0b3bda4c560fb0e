package org.aurorasoc.workbench.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.aurorasoc.workbench.domain.Check;
import org.aurorasoc.workbench.domain.CollectionSummary;
import org.aurorasoc.workbench.domain.EmbeddedTextRule;
import org.aurorasoc.workbench.domain.EmbeddingQuality;
import org.aurorasoc.workbench.domain.ModelId;
import org.aurorasoc.workbench.domain.Page;
import org.aurorasoc.workbench.domain.PageRequest;
import org.aurorasoc.workbench.domain.StoredEntry;
import org.aurorasoc.workbench.embed.EmbeddedText;
import org.aurorasoc.workbench.embed.Embedder;
import org.aurorasoc.workbench.store.VectorStore;
import org.aurorasoc.workbench.task.CancelToken;
import org.aurorasoc.workbench.task.ProgressSink;

/// Rows whose model nobody recorded are ranked as if it were the usual one. Embedding a few of them again tells, a
/// collection at a time, whether that holds.
public final class UnrecordedRows {
    private static final int SAMPLE = 20;
    private static final int PAGE = 200;
    private static final int MOST_PAGES = 50;
    private static final double SAME_VECTOR = 0.999;

    private final VectorStore store;
    private final Supplier<Embedder> embedder;

    public UnrecordedRows(VectorStore store, Supplier<Embedder> embedder) {
        this.store = store;
        this.embedder = embedder;
    }

    /// One check for each collection that has such rows; none when every model is recorded.
    public List<Check> examine() {
        return store.collections().stream()
                .filter(summary -> summary.models().containsKey(ModelId.UNRECORDED.name()))
                .map(this::examine)
                .toList();
    }

    private Check examine(CollectionSummary summary) {
        String part = "unrecorded models in " + summary.name();
        long rows = summary.models().getOrDefault(ModelId.UNRECORDED.name(), 0L);
        List<Sampled> sample = sample(summary.name());
        Embedder engine = embedder.get();
        if (sample.isEmpty() || !engine.model().equals(ModelId.MINILM)) {
            return new Check(
                    part,
                    Check.State.WARN,
                    String.format(Locale.ROOT, "%,d rows are assumed to be MiniLM's; %s.", rows, unconfirmed(engine)),
                    "collections reembed " + summary.name() + " settles it.");
        }
        long same = confirmed(sample, engine);
        String detail = String.format(
                Locale.ROOT,
                "%,d rows are assumed to be MiniLM's: %d of %d sampled ones are.",
                rows,
                same,
                sample.size());
        return same == sample.size()
                ? Check.ok(part, detail)
                : new Check(part, Check.State.WARN, detail, "collections reembed " + summary.name() + " mends it.");
    }

    /// Only the model itself can tell that a vector is its own.
    private static String unconfirmed(Embedder engine) {
        return engine.model().quality() == EmbeddingQuality.LOW
                        || engine.model().equals(ModelId.MINILM)
                ? "nothing could confirm it"
                : "only " + ModelId.MINILM.name() + " could confirm it, and "
                        + engine.model().name() + " is in use, which leaves them out";
    }

    private static long confirmed(List<Sampled> sample, Embedder engine) {
        List<EmbeddedText> again =
                engine.embedAll(sample.stream().map(Sampled::text).toList(), new CancelToken(), ProgressSink.SILENT);
        long same = 0;
        for (int i = 0; i < sample.size(); i++) {
            double cosine =
                    sample.get(i).entry().embedding().cosine(again.get(i).embedding());
            same += cosine >= SAME_VECTOR ? 1 : 0;
        }
        return same;
    }

    private List<Sampled> sample(String collection) {
        List<Sampled> found = new ArrayList<>();
        Optional<String> after = Optional.empty();
        for (int pages = 0; pages < MOST_PAGES && found.size() < SAMPLE; pages++) {
            Page page = store.page(new PageRequest(collection, after.orElse(null), PAGE));
            page.entries().stream()
                    .filter(entry -> entry.model().equals(ModelId.UNRECORDED))
                    .flatMap(entry -> EmbeddedTextRule.textOf(entry).stream().map(text -> new Sampled(entry, text)))
                    .limit(SAMPLE - found.size())
                    .forEach(found::add);
            if (page.next().isEmpty()) {
                break;
            }
            after = page.next();
        }
        return found;
    }

    private record Sampled(StoredEntry entry, String text) {}
}
