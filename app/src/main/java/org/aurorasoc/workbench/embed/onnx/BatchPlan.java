package org.aurorasoc.workbench.embed.onnx;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Which texts are read together. Texts of like length meet, so that little is padded, and a batch stays small: larger
/// ones are slower on a processor's caches.
final class BatchPlan {
    /// Rows times the longest row.
    static final int MOST_PADDED = 512;

    private BatchPlan() {}

    /// Groups the places of `texts`, longest first, so that no long batch is left for the end.
    static List<List<Integer>> of(List<WordPieces> texts) {
        List<Integer> byLength = IntStream.range(0, texts.size())
                .boxed()
                .sorted(Comparator.comparingInt(
                                (Integer place) -> texts.get(place).length())
                        .reversed())
                .toList();
        List<List<Integer>> batches = new ArrayList<>();
        int from = 0;
        while (from < byLength.size()) {
            int longest = texts.get(byLength.get(from)).length();
            int to = Math.min(byLength.size(), from + Math.max(1, MOST_PADDED / longest));
            batches.add(byLength.subList(from, to));
            from = to;
        }
        return batches;
    }
}
