package org.aurorasoc.workbench.domain.map;

import java.util.SplittableRandom;

/// Places rows so that those which hold together in all dimensions lie together on the plane (UMAP, McInnes, Healy and
/// Melville, 2018). One thread and one seeded source of chance: the same rows give the same map, to the bit.
public final class Umap {
    public static final int NEIGHBOURS = 15;
    public static final long SEED = 7;
    /// Changes with anything below that moves a point.
    public static final int EDITION = 1;

    /// The curve for a spread of 1 and a least distance of 0.3: with the usual 0.1 alike cases hide each other.
    private static final double A = 0.9921756258;
    private static final double B = 1.1122533763;

    private static final int PUSHES = 5;
    private static final double FARTHEST_STEP = 4;
    private static final double TOO_NEAR = 0.001;
    private static final double START_WIDTH = 10;
    private static final double JITTER = 1e-3;
    private static final int MANY = 10_000;
    private static final int ROUNDS = 300;
    private static final int ROUNDS_OF_MANY = 200;

    private final FuzzyGraph graph;
    private final SplittableRandom random = new SplittableRandom(SEED);
    private final int rounds;
    private final double[] xs;
    private final double[] ys;
    private double pace = 1;

    private Umap(FuzzyGraph graph, Placement start) {
        this.graph = graph;
        rounds = start.size() > MANY ? ROUNDS_OF_MANY : ROUNDS;
        xs = new double[start.size()];
        ys = new double[start.size()];
        for (int i = 0; i < start.size(); i++) {
            xs[i] = START_WIDTH * start.x(i) + JITTER * random.nextDouble();
            ys[i] = START_WIDTH * start.y(i) + JITTER * random.nextDouble();
        }
    }

    /// @param start usually [PrincipalPlane]: the large shape of the collection is there from the beginning
    public static Placement of(NearestFew nearest, Placement start, Watch watch) {
        Umap umap = new Umap(FuzzyGraph.of(nearest), start);
        umap.settle(watch);
        return Placement.fitted(umap.xs, umap.ys);
    }

    /// An edge's turn comes as often as it is strong.
    private void settle(Watch watch) {
        float strongest = 0;
        for (int edge = 0; edge < graph.edges(); edge++) {
            strongest = Math.max(strongest, graph.weight(edge));
        }
        double[] due = new double[graph.edges()];
        for (int round = 0; round < rounds; round++) {
            watch.step(round, rounds);
            pace = 1 - (double) round / rounds;
            for (int edge = 0; edge < due.length; edge++) {
                due[edge] += graph.weight(edge) / strongest;
                if (due[edge] >= 1) {
                    due[edge] -= 1;
                    turn(graph.head(edge), graph.tail(edge));
                    turn(graph.tail(edge), graph.head(edge));
                }
            }
        }
    }

    /// Draws two rows together, and pushes one away from a few that chance picks.
    private void turn(int one, int other) {
        double dx = xs[one] - xs[other];
        double dy = ys[one] - ys[other];
        double square = dx * dx + dy * dy;
        if (square > 0) {
            double power = Math.pow(square, B);
            double pull = -2 * A * B * power / square / (A * power + 1);
            move(one, pull * dx, pull * dy);
            move(other, -pull * dx, -pull * dy);
        }
        for (int i = 0; i < PUSHES; i++) {
            push(one, random.nextInt(xs.length));
        }
    }

    private void push(int one, int from) {
        double dx = xs[one] - xs[from];
        double dy = ys[one] - ys[from];
        double square = dx * dx + dy * dy;
        if (square > 0) {
            double away = 2 * B / ((TOO_NEAR + square) * (A * Math.pow(square, B) + 1));
            move(one, away * dx, away * dy);
        }
    }

    private void move(int row, double dx, double dy) {
        xs[row] += pace * Math.clamp(dx, -FARTHEST_STEP, FARTHEST_STEP);
        ys[row] += pace * Math.clamp(dy, -FARTHEST_STEP, FARTHEST_STEP);
    }
}
