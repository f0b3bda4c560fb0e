package org.aurorasoc.workbench.domain.reasons;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.aurorasoc.workbench.domain.sentences.Passage;

/// The sentences that say alike, one with one, the nearest first, and those without a counterpart. Greedy: the nearest
/// two of all are a pair, then the nearest of those left. An assignment that is best in sum would take a pair apart
/// that everybody sees, to lift two weak ones.
///
/// @param floor the cosine below which two sentences are no pair
/// @param yoursNotCompared how many sentences your text has beyond those compared
/// @param meaningless why there is no meaning by which to compare sentences; empty when they were compared
public record SentenceComparison(
        Listed<SentencePair> pairs,
        Listed<Passage> onlyYours,
        Listed<Passage> onlyTheirs,
        double floor,
        int yoursNotCompared,
        int theirsNotCompared,
        String meaningless) {
    static final int MOST = 5;
    private static final Listed<Passage> NO_PASSAGES = new Listed<>(List.of(), 0);

    /// One side's sentences and the number of those left out.
    public record Side(List<SentenceVector> sentences, int leftOut) {
        public Side {
            sentences = List.copyOf(sentences);
        }
    }

    /// In English, for the command line and for documents: why no sentences were compared; empty when they were.
    public String unavailable() {
        return meaningless.isEmpty()
                ? ""
                : "Sentences are compared by meaning, which hash mode has not: " + meaningless;
    }

    public static SentenceComparison unavailable(String reason) {
        return new SentenceComparison(new Listed<>(List.of(), 0), NO_PASSAGES, NO_PASSAGES, 1, 0, 0, reason);
    }

    public static SentenceComparison of(Side yours, Side theirs, double floor) {
        List<SentencePair> near = near(yours, theirs, floor);
        return new SentenceComparison(
                Listed.of(oneWithOne(near), MOST),
                without(yours, near.stream().map(SentencePair::yours).collect(Collectors.toSet())),
                without(theirs, near.stream().map(SentencePair::theirs).collect(Collectors.toSet())),
                floor,
                yours.leftOut(),
                theirs.leftOut(),
                "");
    }

    private static List<SentencePair> oneWithOne(List<SentencePair> near) {
        Set<Passage> yours = new HashSet<>();
        Set<Passage> theirs = new HashSet<>();
        List<SentencePair> pairs = new ArrayList<>();
        for (SentencePair pair : near) {
            if (!yours.contains(pair.yours()) && !theirs.contains(pair.theirs())) {
                yours.add(pair.yours());
                theirs.add(pair.theirs());
                pairs.add(pair);
            }
        }
        return pairs;
    }

    private static List<SentencePair> near(Side yours, Side theirs, double floor) {
        List<SentencePair> near = new ArrayList<>();
        for (SentenceVector mine : yours.sentences()) {
            for (SentenceVector other : theirs.sentences()) {
                SentencePair pair = SentencePair.of(mine, other);
                if (pair.cosine() >= floor) {
                    near.add(pair);
                }
            }
        }
        near.sort(SentencePair.NEAREST_FIRST);
        return near;
    }

    private static Listed<Passage> without(Side side, Set<Passage> counterparts) {
        List<Passage> alone = side.sentences().stream()
                .map(SentenceVector::passage)
                .filter(passage -> !counterparts.contains(passage))
                .sorted(Passage.TELLING_FIRST)
                .toList();
        return Listed.of(alone, MOST);
    }
}
