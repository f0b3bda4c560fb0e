package org.aurorasoc.workbench.service;

import org.aurorasoc.workbench.domain.Filter;

/// A question: the text to recall by, or a stored case to find the like of, and how to narrow the answer.
public record RecallRequest(Question question, int k, Filter filter, double minimumScore, RecallLeg leg) {
    /// What is asked.
    public sealed interface Question {
        record Text(String text) implements Question {}

        record LikeCase(String caseId) implements Question {}
    }

    public RecallRequest(String text, int k, Filter filter, double minimumScore) {
        this(new Question.Text(text), k, filter, minimumScore, RecallLeg.ALL);
    }
}
