package org.aurorasoc.workbench.service.enrich;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.aurorasoc.workbench.domain.Closeness;
import org.aurorasoc.workbench.domain.CodePoints;
import org.aurorasoc.workbench.domain.CollectionName;
import org.aurorasoc.workbench.domain.EmbeddedTextRule;
import org.aurorasoc.workbench.domain.EmbeddingQuality;
import org.aurorasoc.workbench.domain.Filter;
import org.aurorasoc.workbench.domain.Hit;
import org.aurorasoc.workbench.domain.Probe;
import org.aurorasoc.workbench.domain.SearchRequest;
import org.aurorasoc.workbench.domain.json.Fields;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.domain.trace.Token;
import org.aurorasoc.workbench.domain.trace.TokenText;
import org.aurorasoc.workbench.embed.Embedder;
import org.aurorasoc.workbench.store.TraceIndex;
import org.aurorasoc.workbench.store.VectorStore;
import org.aurorasoc.workbench.task.CancelToken;

/// What stands around an indicator: the cases that had it, and indicators that read alike.
final class Surroundings {
    private static final int MOST_SIMILAR = 5;

    private final VectorStore store;
    private final TraceIndex traces;
    private final Supplier<Embedder> embedder;

    Surroundings(VectorStore store, TraceIndex traces, Supplier<Embedder> embedder) {
        this.store = store;
        this.traces = traces;
        this.embedder = embedder;
    }

    /// The ids of the cases that had each, in code-point order; those in no case are absent.
    Map<Subject, Set<String>> cases(List<Subject> subjects) {
        Map<Token, Subject> tokens = new LinkedHashMap<>();
        subjects.forEach(subject ->
                TokenText.token(subject.type(), subject.value()).ifPresent(token -> tokens.put(token, subject)));
        Map<Subject, Set<String>> cases = new HashMap<>();
        if (tokens.isEmpty() || traces.unavailable().isPresent()) {
            return cases;
        }
        traces.sharing(CollectionName.CASES, tokens.keySet())
                .forEach((id, shared) -> shared.forEach(token -> {
                    Subject subject = tokens.get(token);
                    if (subject != null) {
                        cases.computeIfAbsent(subject, _ -> new TreeSet<>(CodePoints.ORDER))
                                .add(id);
                    }
                }));
        return cases;
    }

    /// Near by meaning; none in hash mode, where nearness is chance.
    List<SimilarIndicator> similar(EnrichedRow row, CancelToken cancel) {
        Embedder engine = embedder.get();
        if (engine.model().quality() == EmbeddingQuality.LOW) {
            return List.of();
        }
        Probe probe = new Probe.ByVector(engine.embed(text(row)).embedding(), engine.model());
        // Texts of one type share words whatever they mean; below this that is all they share.
        double least = Closeness.of(engine.model()).indicators();
        SearchRequest request =
                new SearchRequest(CollectionName.THREAT_INTEL, probe, MOST_SIMILAR + 1, Filter.NONE, least);
        return store.search(request, cancel).hits().stream()
                .filter(hit -> !value(hit).isEmpty() && !isItself(row.subject(), hit))
                .limit(MOST_SIMILAR)
                .map(hit -> new SimilarIndicator(
                        value(hit), hit.entry().payload().text("type").orElse(""), hit.score()))
                .toList();
    }

    private static String text(EnrichedRow row) {
        JsonObject bare = new Fields()
                .put("type", row.subject().type())
                .put("value", row.subject().value())
                .build();
        return row.counting()
                .flatMap(finding -> EmbeddedTextRule.indicatorText(finding.payload()))
                .or(() -> EmbeddedTextRule.indicatorText(bare))
                .orElse("");
    }

    private static boolean isItself(Subject subject, Hit hit) {
        String value = value(hit);
        return value.equals(subject.value()) || value.equals(subject.given());
    }

    private static String value(Hit hit) {
        return hit.entry().payload().text("value").orElse("");
    }
}
