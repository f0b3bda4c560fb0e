package org.aurorasoc.workbench.viewmodel.why;

import org.aurorasoc.workbench.domain.reasons.Why;
import org.aurorasoc.workbench.domain.recall.AskedQuestion;
import org.aurorasoc.workbench.domain.recall.RecalledCase;
import org.aurorasoc.workbench.service.Services;
import org.aurorasoc.workbench.service.why.Explanation;
import org.aurorasoc.workbench.task.CancelToken;
import org.jspecify.annotations.Nullable;

/// Explains one case of an answer after the other: the question's own sentences are read once for all of them.
final class Explainer {
    private @Nullable AskedQuestion asked;
    private @Nullable Explanation explanation;

    /// The very same question, not an equal one: asked again, what it shares may have been muted meanwhile.
    /// One at a time: what was asked before ends first, or finds itself cancelled.
    @SuppressWarnings("ReferenceEquality")
    synchronized Why explain(Services services, AskedQuestion question, RecalledCase hit, CancelToken cancel) {
        cancel.throwIfCancelled();
        Explanation begun = explanation;
        if (begun == null || asked != question) {
            begun = services.why().explain(question);
            explanation = begun;
            asked = question;
        }
        return begun.of(hit, cancel);
    }
}
