package org.aurorasoc.workbench.service.bench;

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

    Figure figure(PartName part, String what, Measured measured) {
        return new Figure(part, rows(), what, measured);
    }
}
