package org.aurorasoc.workbench.peers.store;

import java.util.List;
import org.aurorasoc.workbench.domain.Embedding;
import org.aurorasoc.workbench.domain.Entry;
import org.aurorasoc.workbench.service.bench.Slice;

/// Somebody who keeps vectors and finds the nearest.
public interface Contestant extends AutoCloseable {
    String name();

    /// As one unit; a row that is there is replaced.
    void store(List<Entry> rows);

    /// The ids of the nearest rows, the nearest first, with everything that the contestant brings along with them.
    List<String> search(Embedding question, Slice slice, int k);

    @Override
    void close();
}
