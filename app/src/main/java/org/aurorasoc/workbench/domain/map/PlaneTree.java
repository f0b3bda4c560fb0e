package org.aurorasoc.workbench.domain.map;

import java.util.Arrays;

/// Finds the nearest points on the plane without looking at all: the points are halved again and again, across and
/// down in turn. Of equally near points the one with the smaller number comes first.
final class PlaneTree {
    private static final int LEAF = 8;

    private final Placement places;
    private final int[] order;
    private final int[] best;
    private final double[] bestSquares;
    private int found;

    PlaneTree(Placement places, int most) {
        this.places = places;
        order = new int[places.size()];
        Arrays.setAll(order, i -> i);
        best = new int[most];
        bestSquares = new double[most];
        build(0, order.length, true);
    }

    /// The numbers of the nearest, nearest first; the array is used again by the next call.
    int[] nearest(int point) {
        found = 0;
        search(point, 0, order.length, true);
        return best;
    }

    int found() {
        return found;
    }

    private float coordinate(int point, boolean across) {
        return across ? places.x(point) : places.y(point);
    }

    private void build(int from, int to, boolean across) {
        if (to - from <= LEAF) {
            return;
        }
        long[] sorted = new long[to - from];
        for (int i = 0; i < sorted.length; i++) {
            int point = order[from + i];
            sorted[i] = (long) sortable(coordinate(point, across)) << Integer.SIZE | point;
        }
        Arrays.sort(sorted);
        for (int i = 0; i < sorted.length; i++) {
            order[from + i] = (int) (sorted[i] & 0xFFFF_FFFFL);
        }
        int middle = (from + to) >>> 1;
        build(from, middle, !across);
        build(middle + 1, to, !across);
    }

    /// Bits that sort as the number does.
    private static int sortable(float value) {
        int bits = Float.floatToIntBits(value + 0f);
        return bits >= 0 ? bits : bits ^ Integer.MAX_VALUE;
    }

    private void search(int point, int from, int to, boolean across) {
        if (to - from <= LEAF) {
            for (int i = from; i < to; i++) {
                offer(point, order[i]);
            }
            return;
        }
        int middle = (from + to) >>> 1;
        double apart = (double) coordinate(point, across) - coordinate(order[middle], across);
        boolean lowerFirst = apart < 0;
        searchHalf(point, from, to, across, lowerFirst);
        offer(point, order[middle]);
        if (found < best.length || apart * apart <= bestSquares[found - 1]) {
            searchHalf(point, from, to, across, !lowerFirst);
        }
    }

    private void searchHalf(int point, int from, int to, boolean across, boolean lower) {
        int middle = (from + to) >>> 1;
        search(point, lower ? from : middle + 1, lower ? middle : to, !across);
    }

    private void offer(int point, int candidate) {
        if (candidate == point) {
            return;
        }
        double square = places.squaredDistance(point, candidate);
        if (found == best.length && !comesBefore(square, candidate, found - 1)) {
            return;
        }
        int at = found < best.length ? found++ : found - 1;
        while (at > 0 && comesBefore(square, candidate, at - 1)) {
            best[at] = best[at - 1];
            bestSquares[at] = bestSquares[at - 1];
            at--;
        }
        best[at] = candidate;
        bestSquares[at] = square;
    }

    private boolean comesBefore(double square, int candidate, int rank) {
        return square < bestSquares[rank] || (square == bestSquares[rank] && candidate < best[rank]);
    }
}
