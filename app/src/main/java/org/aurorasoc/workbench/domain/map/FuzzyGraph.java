package org.aurorasoc.workbench.domain.map;

/// How strongly rows hold together: each row's reach is fitted to how dense its surroundings are, and what two rows
/// think of each other is joined. The first half of UMAP (McInnes, Healy and Melville, 2018).
final class FuzzyGraph {
    private static final int HALVINGS = 64;
    private static final double SMALLEST_SHARE = 1e-3;
    private static final double CLOSE_ENOUGH = 1e-5;

    private final NearestFew nearest;
    private final int[] heads;
    private final int[] tails;
    private final float[] weights;
    private int edges;

    private FuzzyGraph(NearestFew nearest) {
        this.nearest = nearest;
        int most = nearest.rows() * nearest.each();
        heads = new int[most];
        tails = new int[most];
        weights = new float[most];
    }

    static FuzzyGraph of(NearestFew nearest) {
        FuzzyGraph graph = new FuzzyGraph(nearest);
        double[][] opinions = new double[nearest.rows()][];
        for (int i = 0; i < opinions.length; i++) {
            opinions[i] = graph.opinions(i);
        }
        for (int i = 0; i < opinions.length; i++) {
            for (int rank = 0; rank < opinions[i].length; rank++) {
                graph.join(i, rank, opinions);
            }
        }
        return graph;
    }

    int edges() {
        return edges;
    }

    int head(int edge) {
        return heads[edge];
    }

    int tail(int edge) {
        return tails[edge];
    }

    float weight(int edge) {
        return weights[edge];
    }

    /// Each pair becomes one edge: added by whichever of the two comes first.
    private void join(int i, int rank, double[][] opinions) {
        int j = nearest.neighbour(i, rank);
        int back = rankOf(i, j);
        if (back >= 0 && j < i) {
            return;
        }
        double mine = opinions[i][rank];
        double theirs = back < 0 ? 0 : opinions[j][back];
        heads[edges] = i;
        tails[edges] = j;
        weights[edges] = (float) (mine + theirs - mine * theirs);
        edges++;
    }

    private int rankOf(int row, int among) {
        for (int rank = 0; rank < nearest.each(); rank++) {
            if (nearest.neighbour(among, rank) == row) {
                return rank;
            }
        }
        return -1;
    }

    private double[] opinions(int row) {
        double[] beyond = new double[nearest.each()];
        double sum = 0;
        double nearestApart = 0;
        for (int rank = 0; rank < beyond.length; rank++) {
            beyond[rank] = Math.max(0, 1 - nearest.cosine(row, rank));
            sum += beyond[rank];
            nearestApart = nearestApart == 0 ? beyond[rank] : nearestApart;
        }
        for (int rank = 0; rank < beyond.length; rank++) {
            beyond[rank] = Math.max(0, beyond[rank] - nearestApart);
        }
        double reach = Math.max(reach(beyond), SMALLEST_SHARE * sum / beyond.length);
        for (int rank = 0; rank < beyond.length; rank++) {
            beyond[rank] = beyond[rank] == 0 ? 1 : Math.exp(-beyond[rank] / reach);
        }
        return beyond;
    }

    /// The reach at which the opinions add up to the logarithm of their number.
    private static double reach(double[] beyond) {
        double wanted = Math.log(beyond.length) / Math.log(2);
        double low = 0;
        double high = Double.POSITIVE_INFINITY;
        double reach = 1;
        for (int i = 0; i < HALVINGS; i++) {
            double sum = 0;
            for (double distance : beyond) {
                sum += distance == 0 ? 1 : Math.exp(-distance / reach);
            }
            if (Math.abs(sum - wanted) < CLOSE_ENOUGH) {
                return reach;
            }
            if (sum > wanted) {
                high = reach;
                reach = (low + high) / 2;
            } else {
                low = reach;
                reach = high == Double.POSITIVE_INFINITY ? reach * 2 : (low + high) / 2;
            }
        }
        return reach;
    }
}
