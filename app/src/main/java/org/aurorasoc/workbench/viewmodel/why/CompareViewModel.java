package org.aurorasoc.workbench.viewmodel.why;

import org.aurorasoc.workbench.viewmodel.Errand;
import org.aurorasoc.workbench.viewmodel.Workplace;

/// Two texts side by side: yours and a past case, or two past cases. Lives on the interface thread.
public final class CompareViewModel implements AutoCloseable {
    private final Errand errand;

    public CompareViewModel(Workplace place) {
        errand = new Errand(place.runner());
    }

    /// Your question's text and a case of its answer.
    public void compareWithYours(ChosenCase row) {
        errand.cancel();
    }

    /// Two past cases, by their ids.
    public void compareCases(String leftId, String rightId) {
        errand.cancel();
    }

    @Override
    public void close() {
        errand.close();
    }
}
