package org.aurorasoc.workbench.domain.reasons;

import java.util.Comparator;
import org.aurorasoc.workbench.domain.CodePoints;
import org.aurorasoc.workbench.domain.sentences.Passage;

/// Two sentences that say alike, and their cosine to four decimals: beyond them, a vector differs with the texts that
/// were embedded beside it.
public record SentencePair(double cosine, Passage yours, Passage theirs) {
    /// The nearest first; what is equally near by its words, so that places have no part in it.
    public static final Comparator<SentencePair> NEAREST_FIRST = Comparator.comparingDouble(
                    (SentencePair pair) -> -pair.cosine())
            .thenComparing(pair -> pair.yours().text(), CodePoints.ORDER)
            .thenComparing(pair -> pair.theirs().text(), CodePoints.ORDER);

    private static final double DECIMALS = 10_000;

    static SentencePair of(SentenceVector yours, SentenceVector theirs) {
        double cosine = yours.embedding().cosine(theirs.embedding());
        return new SentencePair(Math.round(cosine * DECIMALS) / DECIMALS, yours.passage(), theirs.passage());
    }
}
