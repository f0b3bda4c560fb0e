package org.aurorasoc.workbench.service.enrich;

import java.util.List;
import org.aurorasoc.workbench.domain.intel.Clearance;

/// What each feed would be asked.
///
/// @param silence why none would be asked at all; empty when one would
public record Preview(List<Clearance> clearances, String silence) {
    private static final String LEFT_OUT = "feeds are left out";
    private static final String NO_FEED = "no feed is configured";
    private static final String NO_NEED = "no indicator needs one";

    public Preview {
        clearances = List.copyOf(clearances);
    }

    static Preview feedsLeftOut() {
        return new Preview(List.of(), LEFT_OUT);
    }

    static Preview noFeed() {
        return new Preview(List.of(), NO_FEED);
    }

    static Preview of(List<Clearance> clearances) {
        return new Preview(clearances, clearances.isEmpty() ? NO_NEED : "");
    }

    /// Whether everything stays on this machine.
    public boolean nothingLeaves() {
        return clearances.stream().allMatch(Clearance::nothingLeaves);
    }
}
