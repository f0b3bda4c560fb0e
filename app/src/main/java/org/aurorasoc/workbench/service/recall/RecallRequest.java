package org.aurorasoc.workbench.service.recall;

import java.util.UUID;
import org.aurorasoc.workbench.domain.Filter;
import org.aurorasoc.workbench.domain.desk.QuestionId;

/// A question: the text to recall by, or a stored case to find the like of, and how to narrow the answer. `samples`
/// lets synthetic cases in although real ones exist.
public record RecallRequest(
        Question question, int k, Filter filter, double minimumScore, RecallLeg leg, boolean samples) {
    /// What is asked.
    public sealed interface Question {
        /// Under which judgements on it are kept.
        UUID id();

        record Text(String text) implements Question {
            @Override
            public UUID id() {
                return QuestionId.ofText(text);
            }
        }

        record LikeCase(String caseId) implements Question {
            @Override
            public UUID id() {
                return QuestionId.ofCase(caseId);
            }
        }
    }

    public RecallRequest(String text, int k, Filter filter, double minimumScore) {
        this(new Question.Text(text), k, filter, minimumScore, RecallLeg.ALL, false);
    }
}
