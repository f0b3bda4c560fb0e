package org.aurorasoc.workbench.store.embedded;

import java.util.Arrays;

/// The first `count` of these slots, with what each row is likely to score.
record EstimatedRows(int[] slots, int count, float[] estimates) {
    /// All that are likely to score as much as the last of the best, which equal vectors do together.
    record Best(Candidates rows, float lowest) {}

    Best best(int wanted) {
        BestScores best = new BestScores(Math.min(wanted, count));
        int[] places = new int[1024];
        int found = 0;
        float lowest = best.lowest();
        float[] all = estimates;
        for (int i = 0; i < count; i++) {
            if (all[i] >= lowest) {
                best.offer(all[i]);
                lowest = best.lowest();
                places = found == places.length ? Arrays.copyOf(places, found * 2) : places;
                places[found++] = i;
            }
        }
        int kept = 0;
        for (int i = 0; i < found; i++) {
            if (all[places[i]] >= lowest) {
                places[kept++] = slots[places[i]];
            }
        }
        return new Best(new Candidates(places, kept), lowest);
    }

    /// All that are likely to score so much.
    Candidates from(float lowest) {
        int[] near = new int[1024];
        int found = 0;
        float[] all = estimates;
        for (int i = 0; i < count; i++) {
            if (all[i] >= lowest) {
                near = found == near.length ? Arrays.copyOf(near, found * 2) : near;
                near[found++] = slots[i];
            }
        }
        return new Candidates(near, found);
    }
}
