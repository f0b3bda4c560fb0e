package org.aurorasoc.workbench.domain.extract;

import org.aurorasoc.workbench.domain.trace.TraceReader;
import org.aurorasoc.workbench.suffix.PublicSuffixSites;

/// The maker of traces with the program's own endings; the warning lists are the test's.
public final class TestTraces {
    private TestTraces() {}

    public static TraceReader with(WarningList... lists) {
        return new TraceReader(Reading.with(lists), new PublicSuffixSites());
    }
}
