package org.aurorasoc.workbench.service.recall;

import java.util.Set;
import org.aurorasoc.workbench.domain.recall.Leg;

/// By what past cases are looked for. `ALL` uses every leg that can run now and says which could not.
public enum RecallLeg {
    ALL(Leg.values()),
    MEANING(Leg.MEANING),
    WORDS(Leg.WORDS),
    INDICATORS(Leg.INDICATORS);

    private final Set<Leg> legs;

    RecallLeg(Leg... legs) {
        this.legs = Set.of(legs);
    }

    public Set<Leg> legs() {
        return legs;
    }
}
