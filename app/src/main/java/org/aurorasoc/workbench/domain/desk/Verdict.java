package org.aurorasoc.workbench.domain.desk;

import java.time.Instant;
import java.util.Comparator;
import org.aurorasoc.workbench.domain.CodePoints;

/// What a source said about an indicator at a time; type and value canonical.
public record Verdict(String type, String value, String verdict, String source, Instant at) {
    /// Those of one instant by their words, so that every store tells them in one order.
    public static final Comparator<Verdict> NEWEST_FIRST = Comparator.comparing(Verdict::at)
            .reversed()
            .thenComparing(Verdict::source, CodePoints.ORDER)
            .thenComparing(Verdict::verdict, CodePoints.ORDER)
            .thenComparing(Verdict::value, CodePoints.ORDER);
}
