package org.aurorasoc.workbench.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.aurorasoc.workbench.domain.CollectionName;
import org.aurorasoc.workbench.embed.hash.HashEmbedder;
import org.aurorasoc.workbench.memory.SmallLibrary;
import org.aurorasoc.workbench.store.OpenStore;
import org.aurorasoc.workbench.store.embedded.EmbeddedStore;
import org.aurorasoc.workbench.task.CancelToken;
import org.aurorasoc.workbench.task.ProgressSink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleRemovalTest {
    @TempDir
    Path home;

    @Test
    void removingTheSamplesIsNotedWithTheirNumberAndNothingIsNotedWhereThereAreNone() {
        try (OpenStore store = EmbeddedStore.open(home)) {
            SampleService samples = SmallLibrary.into(store.vectors(), new HashEmbedder("chosen"));
            samples.load(new CancelToken(), ProgressSink.SILENT);
            long notes = store.caseFile().audit(0, 100).size();
            int removed = samples.remove(new CancelToken());
            assertThat(removed).isPositive();
            assertThat(store.vectors().count(CollectionName.CASES)).isZero();
            var last = store.caseFile().audit(0, 100).getLast().note();
            assertThat(last.action()).isEqualTo("remove samples");
            assertThat(last.detail().toString()).contains(Integer.toString(removed));
            assertThat(samples.remove(new CancelToken())).isZero();
            assertThat(store.caseFile().audit(0, 100)).hasSize((int) notes + 1);
        }
    }
}
