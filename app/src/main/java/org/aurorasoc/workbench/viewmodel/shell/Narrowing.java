package org.aurorasoc.workbench.viewmodel.shell;

import java.util.List;

/// What a row that has become too narrow lets go of.
public final class Narrowing {
    private Narrowing() {}

    /// How many of `expendable`, the first first, have to go so that `needed` fits into `room`.
    public static int letGo(double room, double needed, List<Double> expendable) {
        double left = needed;
        int gone = 0;
        while (left > room && gone < expendable.size()) {
            left -= expendable.get(gone);
            gone++;
        }
        return gone;
    }
}
