package org.aurorasoc.workbench.viewmodel.recall;

import org.aurorasoc.workbench.domain.FieldText;
import org.aurorasoc.workbench.service.recall.RecallRequest;

/// What is asked about: the text in the box, a part of it, or a past case in its place.
public sealed interface Subject {
    record Whole() implements Subject {}

    /// A text that is too long for the box, which holds its head.
    record Aside(String text) implements Subject {}

    record Like(String caseId) implements Subject {}

    /// @param number from 1
    record Part(String text, int number, int of) implements Subject {}

    static Subject of(String text) {
        return FieldText.fits(text) ? new Whole() : new Aside(text);
    }

    default RecallRequest.Question question(String text) {
        return switch (this) {
            case Whole _ -> new RecallRequest.Question.Text(FieldText.restored(text));
            case Aside(var aside) -> new RecallRequest.Question.Text(aside);
            case Like(var id) -> new RecallRequest.Question.LikeCase(id);
            case Part part -> new RecallRequest.Question.Text(part.text());
        };
    }
}
