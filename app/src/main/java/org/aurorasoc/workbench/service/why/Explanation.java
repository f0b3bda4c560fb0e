package org.aurorasoc.workbench.service.why;

import java.util.List;
import java.util.Set;
import org.aurorasoc.workbench.domain.reasons.Contributions;
import org.aurorasoc.workbench.domain.reasons.TechniqueComparison;
import org.aurorasoc.workbench.domain.reasons.TokenComparison;
import org.aurorasoc.workbench.domain.reasons.Why;
import org.aurorasoc.workbench.domain.recall.AskedQuestion;
import org.aurorasoc.workbench.domain.recall.RecalledCase;
import org.aurorasoc.workbench.domain.trace.TextTokens;
import org.aurorasoc.workbench.domain.trace.Token;
import org.aurorasoc.workbench.domain.trace.TraceReader;
import org.aurorasoc.workbench.task.CancelToken;

/// Explains one answer, case by case, and keeps what all its cases need. For one thread at a time.
public final class Explanation {
    private final AskedQuestion question;
    private final TraceReader traces;
    private final Set<Token> muted;
    private final TokenCounts counts;
    private final SentenceReasons sentences;

    Explanation(
            AskedQuestion question,
            TraceReader traces,
            Set<Token> muted,
            TokenCounts counts,
            SentenceReasons sentences) {
        this.question = question;
        this.traces = traces;
        this.muted = muted;
        this.counts = counts;
        this.sentences = sentences;
    }

    /// What the case has is read from its payload, so that it holds where the store has no traces of it yet.
    public Why of(RecalledCase hit, CancelToken cancel) {
        TextTokens theirs = traces.tokensOf(hit.entry().payload());
        TokenComparison tokens = TokenComparison.of(question.tokens(), theirs, muted);
        return Why.of(
                sentences.with(hit.entry(), cancel),
                TechniqueComparison.of(spoken(question.tokens().tokens()), spoken(theirs.tokens())),
                tokens,
                counts.of(tokens.shared()),
                new Contributions(hit.fused(), hit.legs()));
    }

    private List<Token> spoken(Set<Token> tokens) {
        return tokens.stream().filter(token -> !muted.contains(token)).toList();
    }
}
