package org.aurorasoc.workbench.domain.map;

/// For every row the nearest others by cosine, nearest first; of equal ones the row with the
/// smaller number comes first.
public final class NearestFew {
    private final int rows;
    private final int most;
    private final int[] row;
    private final float[] cosine;
    private final int[] filled;

    NearestFew(int rows, int most) {
        this.rows = rows;
        this.most = most;
        row = new int[rows * most];
        cosine = new float[rows * most];
        filled = new int[rows];
    }

    public int rows() {
        return rows;
    }

    /// How many neighbours every row has.
    public int each() {
        return Math.min(most, rows - 1);
    }

    public int neighbour(int of, int rank) {
        return row[of * most + rank];
    }

    public double cosine(int of, int rank) {
        return cosine[of * most + rank];
    }

    /// Candidates have to come by rising number, so that an equal one goes behind.
    void offer(int of, int candidate, float similarity) {
        int from = of * most;
        int last = filled[of];
        if (last == most) {
            if (similarity <= cosine[from + most - 1]) {
                return;
            }
            last--;
        } else {
            filled[of]++;
        }
        int at = last;
        while (at > 0 && cosine[from + at - 1] < similarity) {
            row[from + at] = row[from + at - 1];
            cosine[from + at] = cosine[from + at - 1];
            at--;
        }
        row[from + at] = candidate;
        cosine[from + at] = similarity;
    }
}
