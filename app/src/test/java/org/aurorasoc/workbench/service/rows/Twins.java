package org.aurorasoc.workbench.service.rows;

import java.nio.file.Path;
import java.util.stream.IntStream;
import org.aurorasoc.workbench.domain.CollectionName;
import org.aurorasoc.workbench.domain.json.Json;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.store.OpenStore;
import org.aurorasoc.workbench.store.Samples;
import org.aurorasoc.workbench.store.embedded.EmbeddedStore;
import org.aurorasoc.workbench.task.CancelToken;

/// Cases of which every two are near-duplicates; three have a rare title.
final class Twins {
    static final int ROWS = 2_500;

    private Twins() {}

    static OpenStore open(Path home) {
        OpenStore store = EmbeddedStore.open(home);
        store.vectors()
                .apply(
                        IntStream.range(0, ROWS)
                                .mapToObj(i -> Samples.put(
                                        CollectionName.CASES,
                                        String.format("C-%04d", i),
                                        Samples.near(i / 2L * 7 + 1, i % 2 == 0 ? 0 : 1),
                                        JsonObject.of("title", Json.of(i % 1_200 == 0 ? "rare" : "usual"))))
                                .toList(),
                        new CancelToken());
        return store;
    }
}
