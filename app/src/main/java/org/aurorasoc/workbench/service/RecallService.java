package org.aurorasoc.workbench.service;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.aurorasoc.workbench.domain.CollectionName;
import org.aurorasoc.workbench.domain.EmbeddingQuality;
import org.aurorasoc.workbench.domain.EntryKey;
import org.aurorasoc.workbench.domain.Filter;
import org.aurorasoc.workbench.domain.ModelId;
import org.aurorasoc.workbench.domain.Probe;
import org.aurorasoc.workbench.domain.SearchAnswer;
import org.aurorasoc.workbench.domain.SearchRequest;
import org.aurorasoc.workbench.domain.StoredEntry;
import org.aurorasoc.workbench.embed.EmbeddedText;
import org.aurorasoc.workbench.embed.Embedder;
import org.aurorasoc.workbench.error.InvalidInputException;
import org.aurorasoc.workbench.error.NotFoundException;
import org.aurorasoc.workbench.store.VectorStore;
import org.aurorasoc.workbench.task.CancelToken;

/// Finds past cases like a text or like another case.
public final class RecallService {
    /// In hash mode only an equal text is near for a reason; anything less is chance.
    private static final double EQUAL_TEXT = 0.999999;

    private final VectorStore store;
    private final Supplier<Embedder> embedder;

    /// The embedder is asked for only when a text must be embedded: a stored case needs no model.
    public RecallService(VectorStore store, Supplier<Embedder> embedder) {
        this.store = store;
        this.embedder = embedder;
    }

    public RecallAnswer recall(RecallRequest request, CancelToken cancel) {
        Stopwatch watch = new Stopwatch();
        return switch (request.question()) {
            case RecallRequest.Question.Text(var text) -> byText(request, text, watch, cancel);
            case RecallRequest.Question.LikeCase(var id) -> byCase(request, id, watch, cancel);
        };
    }

    private RecallAnswer byText(RecallRequest request, String text, Stopwatch watch, CancelToken cancel) {
        if (text.isBlank()) {
            throw new InvalidInputException("The query is empty.", "Describe what you see, or paste an alert.");
        }
        Embedder engine = embedder.get();
        EmbeddedText embedded = engine.embed(text);
        double embedMillis = watch.lap();
        ModelId model = engine.model();
        boolean onlyEqual = onlyEqual(request, model);
        SearchAnswer found =
                search(request, new Probe.ByVector(embedded.embedding(), model), minimum(request, onlyEqual), cancel);
        return new RecallAnswer(
                text,
                model,
                engine.degradedReason(),
                store.capabilities().backend(),
                request.k(),
                found,
                embedded.truncated(),
                embedded.pieces(),
                unavailable(request.leg(), onlyEqual),
                watch.timings(embedMillis));
    }

    private RecallAnswer byCase(RecallRequest request, String id, Stopwatch watch, CancelToken cancel) {
        ModelId model = store.get(new EntryKey(CollectionName.CASES, id))
                .map(StoredEntry::model)
                .orElseThrow(() -> new NotFoundException("There is no case with that id.", "Check the id."));
        boolean onlyEqual = onlyEqual(request, model);
        SearchAnswer found = search(request, new Probe.ByStored(id), minimum(request, onlyEqual), cancel);
        return new RecallAnswer(
                "",
                found.model(),
                model.quality() == EmbeddingQuality.LOW ? "The case itself was embedded in hash mode." : "",
                store.capabilities().backend(),
                request.k(),
                found,
                false,
                0,
                unavailable(request.leg(), onlyEqual),
                watch.timings(0));
    }

    /// In hash mode nearness says nothing: among all legs, meaning may speak for an equal text only.
    private static boolean onlyEqual(RecallRequest request, ModelId model) {
        return request.leg() == RecallLeg.ALL && model.quality() == EmbeddingQuality.LOW;
    }

    private static double minimum(RecallRequest request, boolean onlyEqual) {
        return onlyEqual ? Math.max(EQUAL_TEXT, request.minimumScore()) : request.minimumScore();
    }

    private SearchAnswer search(RecallRequest request, Probe probe, double minimum, CancelToken cancel) {
        Filter filter = request.filter();
        return store.search(new SearchRequest(CollectionName.CASES, probe, request.k(), filter, minimum), cancel);
    }

    private static List<String> unavailable(RecallLeg leg, boolean hashMode) {
        List<String> missing = new ArrayList<>();
        if (leg == RecallLeg.ALL) {
            if (hashMode) {
                missing.add("meaning");
            }
            missing.add("words");
            missing.add("indicators");
        }
        return List.copyOf(missing);
    }
}
