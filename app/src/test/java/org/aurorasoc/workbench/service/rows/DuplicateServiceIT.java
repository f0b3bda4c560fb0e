package org.aurorasoc.workbench.service.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.aurorasoc.workbench.bootstrap.TestServices;
import org.aurorasoc.workbench.domain.Closeness;
import org.aurorasoc.workbench.domain.CollectionName;
import org.aurorasoc.workbench.domain.ModelId;
import org.aurorasoc.workbench.memory.PlainEmbedder;
import org.aurorasoc.workbench.store.OpenStore;
import org.aurorasoc.workbench.task.CancelToken;
import org.aurorasoc.workbench.task.ProgressSink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every row of a collection is compared with every other, twice.
class DuplicateServiceIT {
    @TempDir
    Path home;

    @Test
    void nearDuplicatesAreFoundAndThoseDismissedStayAway() {
        try (OpenStore store = Twins.open(home)) {
            DuplicateService duplicates =
                    TestServices.over(store, PlainEmbedder.minilm(), home).duplicates();
            Duplicates found = duplicates.find(CollectionName.CASES, new CancelToken(), ProgressSink.SILENT);
            assertThat(found.groups())
                    .hasSize(Twins.ROWS / 2)
                    .allMatch(group -> group.members().size() == 2);
            assertThat(found.whole()).isTrue();
            DuplicateGroup first = found.groups().getFirst();
            assertThat(first.lowest())
                    .isGreaterThanOrEqualTo(Closeness.of(ModelId.MINILM).duplicates());
            duplicates.dismiss(CollectionName.CASES, first);
            Duplicates again = duplicates.find(CollectionName.CASES, new CancelToken(), ProgressSink.SILENT);
            assertThat(again.groups()).hasSize(Twins.ROWS / 2 - 1).doesNotContain(first);
            assertThat(again.dismissed()).isEqualTo(1);
        }
    }
}
