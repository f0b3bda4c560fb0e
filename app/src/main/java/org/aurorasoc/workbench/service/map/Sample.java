package org.aurorasoc.workbench.service.map;

import java.util.List;
import org.aurorasoc.workbench.domain.ModelId;
import org.aurorasoc.workbench.domain.map.MapRow;
import org.aurorasoc.workbench.domain.map.UnitRows;

/// The rows that go on a map, by id.
///
/// @param stored rows of the collection that the model can compare
/// @param leftOut rows of other models
record Sample(String collection, ModelId model, List<MapRow> rows, UnitRows vectors, long stored, long leftOut) {
    Sample {
        rows = List.copyOf(rows);
    }
}
