package org.aurorasoc.workbench.store.postgres;

import java.util.ArrayList;
import java.util.List;
import org.aurorasoc.workbench.domain.ModelId;

/// Which rows a query's model may be ranked against.
record ModelSql(RowSql rows, ModelId query) {
    /// The whole truth, which must look into every vector that nobody labelled.
    Sql exactly() {
        return Sql.of(rows.effectiveModel() + " = ANY (?)", Bind.texts(ranked()));
    }

    /// What the labels alone exclude: cheap, and all there is to exclude where everybody labels. Only a query that
    /// unlabelled rows may answer can use it, and it must look for hash vectors in what comes back.
    Sql byLabel() {
        return Sql.of("coalesce(" + rows.recordedModel() + " = ANY (?), TRUE)", Bind.texts(ranked()));
    }

    boolean ranksUnlabelled() {
        return query.ranks(ModelId.UNRECORDED);
    }

    private List<String> ranked() {
        List<String> names = new ArrayList<>(List.of(query.name()));
        if (ranksUnlabelled()) {
            names.add(ModelId.UNRECORDED.name());
        }
        return names;
    }
}
