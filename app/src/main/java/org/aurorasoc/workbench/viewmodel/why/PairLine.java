package org.aurorasoc.workbench.viewmodel.why;

import java.util.List;

/// Two sentences that say alike, by the number they have on both sides.
public record PairLine(int number, String likeness, List<Run> yours, List<Run> theirs) {
    public PairLine {
        yours = List.copyOf(yours);
        theirs = List.copyOf(theirs);
    }
}
