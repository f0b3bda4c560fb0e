package org.aurorasoc.workbench.viewmodel.recall;

import org.aurorasoc.workbench.service.recall.RecallRequest;

/// What is asked about: the text in the box, a part of it, or a past case in its place.
public sealed interface Subject {
    record Whole() implements Subject {}

    record Like(String caseId) implements Subject {}

    /// @param number from 1
    record Part(String text, int number, int of) implements Subject {}

    default RecallRequest.Question question(String text) {
        return switch (this) {
            case Whole _ -> new RecallRequest.Question.Text(text);
            case Like(var id) -> new RecallRequest.Question.LikeCase(id);
            case Part part -> new RecallRequest.Question.Text(part.text());
        };
    }
}
