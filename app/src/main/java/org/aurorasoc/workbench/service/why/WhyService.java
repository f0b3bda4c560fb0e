package org.aurorasoc.workbench.service.why;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.aurorasoc.workbench.domain.desk.MutedToken;
import org.aurorasoc.workbench.domain.reasons.Why;
import org.aurorasoc.workbench.domain.recall.AskedQuestion;
import org.aurorasoc.workbench.domain.recall.RecalledCase;
import org.aurorasoc.workbench.domain.trace.Token;
import org.aurorasoc.workbench.domain.trace.TraceReader;
import org.aurorasoc.workbench.embed.Embedder;
import org.aurorasoc.workbench.store.OpenStore;
import org.aurorasoc.workbench.task.CancelToken;

/// Says why cases came up for a question, and in what they differ from it.
public final class WhyService {
    private final OpenStore store;
    private final Supplier<Embedder> embedder;
    private final TraceReader traces;

    public WhyService(OpenStore store, Supplier<Embedder> embedder, TraceReader traces) {
        this.store = store;
        this.embedder = embedder;
        this.traces = traces;
    }

    /// Begins to explain the answer to a question, for a screen that asks case by case.
    public Explanation explain(AskedQuestion asked) {
        Set<Token> muted = MutedToken.all(store.desk().muted());
        KeptSentences sentences = new KeptSentences(store, embedder.get());
        return new Explanation(
                asked, traces, muted, new TokenCounts(store.traces()), new SentenceReasons(sentences, asked));
    }

    /// Explains every one of these cases, in their order.
    public List<Why> explain(AskedQuestion asked, List<RecalledCase> cases, CancelToken cancel) {
        Explanation explanation = explain(asked);
        return cases.stream().map(each -> explanation.of(each, cancel)).toList();
    }
}
