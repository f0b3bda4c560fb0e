package org.aurorasoc.workbench.service.recall;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.aurorasoc.workbench.domain.ModelId;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.store.Change;
import org.aurorasoc.workbench.store.OpenStore;
import org.aurorasoc.workbench.store.Samples;
import org.aurorasoc.workbench.store.embedded.EmbeddedStore;
import org.aurorasoc.workbench.task.CancelToken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CollectionFactsTest {
    private static final ModelId OTHER = new ModelId("bge-small-en-v1.5");

    @TempDir
    Path home;

    private OpenStore store;
    private Instant now = Instant.EPOCH;
    private final CollectionFacts facts = new CollectionFacts(() -> now);

    @BeforeEach
    void open() {
        store = EmbeddedStore.open(home);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void fill(int from, int to, ModelId model) {
        List<Change> rows = IntStream.range(from, to)
                .mapToObj(i -> Samples.put(Samples.CASES, "C-" + i, Samples.vector(i), JsonObject.EMPTY, model))
                .toList();
        store.vectors().apply(rows, new CancelToken());
    }

    /// Once the counts are to be taken anew.
    private OptionalDouble later(ModelId model) {
        now = now.plusSeconds(5);
        return facts.chance(store.vectors(), Samples.CASES, model);
    }

    @Test
    void theChanceLineStaysUntilFivePercentOfTheRowsHaveComeOrGone() {
        fill(0, 100, ModelId.MINILM);
        OptionalDouble line = later(ModelId.MINILM);
        assertThat(line).isPresent();
        fill(100, 104, ModelId.MINILM);
        assertThat(later(ModelId.MINILM)).isEqualTo(line);
        fill(104, 105, ModelId.MINILM);
        assertThat(later(ModelId.MINILM)).isNotEqualTo(line);
    }

    @Test
    void itIsDrawnOnceEnoughRowsAreEmbeddedAnewByTheModel() {
        fill(0, 60, OTHER);
        fill(0, 49, ModelId.MINILM);
        assertThat(later(ModelId.MINILM)).isEmpty();
        fill(49, 50, ModelId.MINILM);
        assertThat(later(ModelId.MINILM))
                .as("the collection has as many rows as before")
                .isPresent();
        assertThat(later(ModelId.HASH)).isEmpty();
    }
}
