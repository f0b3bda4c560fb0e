package org.aurorasoc.workbench.service.why;

import org.aurorasoc.workbench.domain.Closeness;
import org.aurorasoc.workbench.domain.EmbeddedTextRule;
import org.aurorasoc.workbench.domain.StoredEntry;
import org.aurorasoc.workbench.domain.reasons.SentenceComparison;
import org.aurorasoc.workbench.domain.reasons.SentenceComparison.Side;
import org.aurorasoc.workbench.domain.recall.AskedQuestion;
import org.aurorasoc.workbench.task.CancelToken;
import org.jspecify.annotations.Nullable;

/// Compares the question's sentences, embedded once, with those of each case.
final class SentenceReasons {
    private final KeptSentences sentences;
    private final AskedQuestion question;
    private @Nullable Side yours;

    SentenceReasons(KeptSentences sentences, AskedQuestion question) {
        this.sentences = sentences;
        this.question = question;
    }

    SentenceComparison with(StoredEntry hit, CancelToken cancel) {
        if (!sentences.hasMeaning()) {
            return SentenceComparison.unavailable(sentences.degradedReason());
        }
        String text = EmbeddedTextRule.textOf(hit).orElse("");
        double floor = Closeness.of(sentences.model()).sentences();
        return SentenceComparison.of(yours(cancel), sentences.of(hit, text, cancel), floor);
    }

    private Side yours(CancelToken cancel) {
        Side known = yours;
        if (known == null) {
            known = question.like()
                    .map(entry -> sentences.of(entry, question.text(), cancel))
                    .orElseGet(() -> sentences.of(question.text(), cancel));
            yours = known;
        }
        return known;
    }
}
