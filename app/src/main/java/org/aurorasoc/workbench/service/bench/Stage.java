package org.aurorasoc.workbench.service.bench;

import org.aurorasoc.workbench.domain.CollectionName;
import org.aurorasoc.workbench.domain.Embedding;
import org.aurorasoc.workbench.domain.Probe;
import org.aurorasoc.workbench.domain.SearchAnswer;
import org.aurorasoc.workbench.domain.SearchRequest;
import org.aurorasoc.workbench.embed.Embedder;
import org.aurorasoc.workbench.store.OpenStore;
import org.aurorasoc.workbench.task.CancelToken;

/// What the parts at one size work with.
///
/// @param clusters the rows that are stored
record Stage(Clusters clusters, Ground ground, Embedder embedder, int repeats, CancelToken cancel, BenchWatch watch) {
    int rows() {
        return clusters.rows();
    }

    OpenStore store() {
        return ground.store();
    }

    /// The nearest of the rows.
    SearchAnswer search(Embedding vector, Slice slice, int k) {
        Probe probe = new Probe.ByVector(vector, embedder.model());
        return store().vectors().search(new SearchRequest(CollectionName.CASES, probe, k, slice.filter(), -1), cancel);
    }

    Figure figure(PartName part, String what, Measured measured) {
        return new Figure(part, rows(), what, measured);
    }
}
