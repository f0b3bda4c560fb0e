package org.aurorasoc.workbench.viewmodel.map;

import java.time.Instant;
import java.util.List;
import org.aurorasoc.workbench.domain.ModelId;
import org.aurorasoc.workbench.domain.map.CollectionMap;
import org.aurorasoc.workbench.domain.map.Colouring;
import org.aurorasoc.workbench.domain.map.MapMethod;
import org.aurorasoc.workbench.domain.map.Placement;

/// What is drawn before there is anything.
final class NoMap {
    private NoMap() {}

    static Drawing drawing() {
        CollectionMap map = new CollectionMap(
                "",
                List.of(),
                new Placement(new float[0], new float[0]),
                List.of(),
                MapMethod.PCA,
                new CollectionMap.Origin(ModelId.UNRECORDED, 0, 0, 0, Instant.EPOCH));
        return Drawing.of(map, Colouring.OUTCOME, List.of());
    }
}
