package org.aurorasoc.workbench.service.why;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.aurorasoc.workbench.domain.EmbeddedTextRule;
import org.aurorasoc.workbench.domain.StoredEntry;
import org.aurorasoc.workbench.domain.desk.MutedToken;
import org.aurorasoc.workbench.domain.trace.Token;
import org.aurorasoc.workbench.domain.trace.TraceReader;
import org.aurorasoc.workbench.embed.Embedder;
import org.aurorasoc.workbench.store.OpenStore;

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

    /// To explain the answer to a text; `chance` is the collection's chance line, where it has one.
    public Explanation ofText(String text, OptionalDouble chance) {
        return begin(new Question(text, traces.tokensOf(text), Optional.empty()), chance);
    }

    /// To explain what is like a stored case.
    public Explanation ofCase(StoredEntry entry, OptionalDouble chance) {
        String text = EmbeddedTextRule.textOf(entry).orElse("");
        return begin(new Question(text, traces.tokensOf(entry.payload()), Optional.of(entry.key())), chance);
    }

    private Explanation begin(Question question, OptionalDouble chance) {
        Set<Token> muted = store.desk().muted().stream().map(MutedToken::token).collect(Collectors.toSet());
        KeptSentences sentences = new KeptSentences(store, embedder.get());
        return new Explanation(
                question,
                traces,
                muted,
                new TokenCounts(store.traces()),
                new SentenceReasons(sentences, question, chance));
    }
}
