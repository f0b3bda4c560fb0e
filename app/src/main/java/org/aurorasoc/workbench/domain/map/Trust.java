package org.aurorasoc.workbench.domain.map;

import java.util.Arrays;

/// How far each point's place may be trusted: how many of its ten nearest on the plane are as near in all dimensions as
/// its ten nearest there. Rows that are equally near count alike, so that copies of one text do no harm.
public final class Trust {
    public static final int OF = 10;
    /// Not weighed yet.
    public static final int UNKNOWN = -1;

    private static final double ALIKE = 1e-6;
    private static final int OFTEN = 256;

    private Trust() {}

    public static int[] of(UnitRows rows, NearestFew nearest, Placement places, Watch watch) {
        int of = Math.min(OF, nearest.each());
        PlaneTree tree = new PlaneTree(places, of);
        int[] trust = new int[places.size()];
        for (int i = 0; i < trust.length; i++) {
            if (i % OFTEN == 0) {
                watch.step(i, trust.length);
            }
            double least = nearest.cosine(i, of - 1) - ALIKE;
            int[] beside = tree.nearest(i);
            for (int rank = 0; rank < tree.found(); rank++) {
                trust[i] += rows.cosine(i, beside[rank]) >= least ? 1 : 0;
            }
        }
        return trust;
    }

    /// The middle one.
    public static int typical(int[] trust) {
        int[] sorted = trust.clone();
        Arrays.sort(sorted);
        return sorted.length == 0 ? UNKNOWN : sorted[sorted.length / 2];
    }
}
