package org.aurorasoc.workbench.viewmodel.why;

import java.util.List;

/// Why a case came back and in what it differs, written for the screen.
///
/// @param parts the shares of the rank, the largest first, together 100; empty where no leg found the case
/// @param partsSentence the same in words, for everyone
/// @param similarity apart from them; empty where there is none
/// @param noPairs why there are no sentence pairs; empty when there are
/// @param notCompared how many sentences were not compared; empty when all were
/// @param ignored one line for the shared values that say nothing; empty for none
public record WhyPage(
        List<RankPart> parts,
        String partsSentence,
        String similarity,
        List<PairLine> pairs,
        String noPairs,
        String notCompared,
        List<SharedLine> indicators,
        List<SharedLine> techniques,
        String ignored,
        List<DifferLine> onlyTheirs,
        List<DifferLine> onlyYours) {
    public WhyPage {
        parts = List.copyOf(parts);
        pairs = List.copyOf(pairs);
        indicators = List.copyOf(indicators);
        techniques = List.copyOf(techniques);
        onlyTheirs = List.copyOf(onlyTheirs);
        onlyYours = List.copyOf(onlyYours);
    }
}
