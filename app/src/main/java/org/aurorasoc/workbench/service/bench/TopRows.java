package org.aurorasoc.workbench.service.bench;

import java.util.Arrays;

/// The best rows seen so far, at most so many; of equal scores the earlier row.
final class TopRows {
    private final double[] scores;
    private final int[] rows;
    private int size;

    TopRows(int most) {
        scores = new double[most];
        rows = new int[most];
    }

    void offer(double score, int row) {
        if (size == scores.length && !isBefore(score, row, size - 1)) {
            return;
        }
        int at = size < scores.length ? size++ : size - 1;
        while (at > 0 && isBefore(score, row, at - 1)) {
            scores[at] = scores[at - 1];
            rows[at] = rows[at - 1];
            at--;
        }
        scores[at] = score;
        rows[at] = row;
    }

    private boolean isBefore(double score, int row, int place) {
        return score > scores[place] || score == scores[place] && row < rows[place];
    }

    void offerAll(TopRows others) {
        for (int i = 0; i < others.size; i++) {
            offer(others.scores[i], others.rows[i]);
        }
    }

    /// The first `most` of them.
    int[] best(int most) {
        return Arrays.copyOf(rows, Math.min(most, size));
    }
}
