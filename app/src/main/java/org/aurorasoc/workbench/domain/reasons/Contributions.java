package org.aurorasoc.workbench.domain.reasons;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.aurorasoc.workbench.domain.recall.Leg;
import org.aurorasoc.workbench.domain.recall.LegPart;

/// What each leg brought to the fused score. The parts sum to it, the shares to 100.
public record Contributions(double fused, Map<Leg, LegPart> parts) {
    private static final int WHOLE = 100;

    public Contributions {
        parts = Collections.unmodifiableMap(parts.isEmpty() ? new EnumMap<>(Leg.class) : new EnumMap<>(parts));
    }

    /// Whole per cents by leg; what rounding down leaves over goes to those that lost the most. Empty where
    /// no leg found the case.
    public Map<Leg, Integer> shares() {
        Map<Leg, Integer> shares = new EnumMap<>(Leg.class);
        double sum = parts.values().stream().mapToDouble(LegPart::part).sum();
        parts.forEach((leg, part) -> shares.put(leg, (int) (part.part() / sum * WHOLE)));
        List<Leg> byLoss = new ArrayList<>(shares.keySet());
        byLoss.sort(Comparator.comparingDouble(leg -> lacking(leg, shares, sum)));
        int left = WHOLE - shares.values().stream().mapToInt(share -> share).sum();
        byLoss.stream().limit(left).forEach(leg -> shares.merge(leg, 1, Integer::sum));
        return Collections.unmodifiableMap(shares);
    }

    /// Below zero by as much as the leg's share was rounded down.
    private double lacking(Leg leg, Map<Leg, Integer> shares, double sum) {
        LegPart part = parts.get(leg);
        Integer share = shares.get(leg);
        return part == null || share == null ? 0 : share - part.part() / sum * WHOLE;
    }
}
