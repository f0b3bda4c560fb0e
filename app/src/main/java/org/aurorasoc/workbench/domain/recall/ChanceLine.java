package org.aurorasoc.workbench.domain.recall;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.TreeMap;
import org.aurorasoc.workbench.domain.CodePoints;
import org.aurorasoc.workbench.domain.Embedding;

/// How near two cases of a collection are that chance put together: the 99th percentile of cosine over 2,000 random
/// pairs. Below it, "similar" means nothing. Drawn alike wherever the rows are the same.
///
/// Where more than one pair in a hundred is of the same kind (a dozen kinds of incident are enough), that
/// percentile lies among pairs that are alike for a reason, and good answers would count as chance. The lower
/// half of the pairs knows nothing of kinds: mirrored, it says where the 99th percentile would be without
/// them, and the lower of the two holds.
public final class ChanceLine {
    /// Rows to draw the pairs from.
    public static final int SAMPLE = 400;
    /// With fewer, the pairs would repeat themselves.
    public static final int FEWEST_ROWS = 50;

    private static final int PAIRS = 2_000;
    private static final int PERCENT = 99;
    private static final int MIDDLE = 50;
    /// One standard deviation below the middle.
    private static final int BELOW = 16;
    /// How many of these a normal 99th percentile is above the middle: 2.3263 / 0.9945.
    private static final double DEVIATIONS = 2.3392;

    private ChanceLine() {}

    /// Empty with too few rows to tell; `rows` are of one model.
    public static OptionalDouble of(String collection, Map<String, Embedding> rows) {
        if (rows.size() < FEWEST_ROWS) {
            return OptionalDouble.empty();
        }
        TreeMap<String, Embedding> ordered = new TreeMap<>(CodePoints.ORDER);
        ordered.putAll(rows);
        List<Embedding> vectors = List.copyOf(ordered.values());
        Random random = new Random(seed(collection, ordered.keySet()));
        double[] cosines = new double[PAIRS];
        for (int i = 0; i < PAIRS; i++) {
            int one = random.nextInt(vectors.size());
            int other = random.nextInt(vectors.size() - 1);
            cosines[i] = vectors.get(one).cosine(vectors.get(other < one ? other : other + 1));
        }
        Arrays.sort(cosines);
        double middle = at(cosines, MIDDLE);
        double mirrored = middle + DEVIATIONS * (middle - at(cosines, BELOW));
        return OptionalDouble.of(Math.min(at(cosines, PERCENT), mirrored));
    }

    private static double at(double[] sorted, int percent) {
        return sorted[PAIRS * percent / 100 - 1];
    }

    private static long seed(String collection, Iterable<String> ids) {
        long seed = collection.hashCode();
        for (String id : ids) {
            seed = 31 * seed + id.hashCode();
        }
        return seed;
    }
}
