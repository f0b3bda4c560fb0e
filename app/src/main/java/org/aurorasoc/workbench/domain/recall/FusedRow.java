package org.aurorasoc.workbench.domain.recall;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/// A case in the fused order: `fused` is the sum of its parts, in the order of the legs. A linked case may have none.
public record FusedRow(String id, boolean pinned, boolean linked, double fused, Map<Leg, LegPart> legs) {
    public FusedRow {
        Map<Leg, LegPart> ordered = new EnumMap<>(Leg.class);
        ordered.putAll(legs);
        legs = Collections.unmodifiableMap(ordered);
    }

    static FusedRow of(String id, boolean pinned, boolean linked, Map<Leg, LegPart> legs) {
        double sum = 0;
        for (Leg leg : Leg.values()) {
            LegPart part = legs.get(leg);
            sum += part == null ? 0 : part.part();
        }
        return new FusedRow(id, pinned, linked, sum, legs);
    }
}
