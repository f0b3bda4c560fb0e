package org.aurorasoc.workbench.service.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.aurorasoc.workbench.domain.CollectionSummary;
import org.aurorasoc.workbench.domain.Entry;
import org.aurorasoc.workbench.domain.EntryKey;
import org.aurorasoc.workbench.domain.extract.TestTraces;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.embed.Embedder;
import org.aurorasoc.workbench.embed.TextHash;
import org.aurorasoc.workbench.embed.hash.HashEmbedder;
import org.aurorasoc.workbench.store.Change;
import org.aurorasoc.workbench.store.OpenStore;
import org.aurorasoc.workbench.store.embedded.EmbeddedStore;
import org.aurorasoc.workbench.task.CancelToken;
import org.aurorasoc.workbench.task.ProgressSink;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a run leaves in the store that it measures.
class QualityServiceTest {
    private static final String OF_SOMEBODY = "workbench-quality-notes";

    @TempDir
    Path home;

    private final Embedder embedder = new HashEmbedder("a test");

    @BeforeEach
    void oneLabelledFile() throws Exception {
        Path file = home.resolve("cases/vcdb-cases.jsonl.gz");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "{\"id\":\"1\",\"summary\":\"a\",\"action_varieties\":[\"x\"]}");
    }

    @Test
    void whatAKilledRunLeftIsRemovedByALaterOneAndNothingElse() {
        try (OpenStore store = EmbeddedStore.open(home.resolve("store"))) {
            leaveBehind(store);
            keepAnother(store);
            measure(store, Duration.ZERO);
            assertThat(names(store)).as("it may be a run of this hour").hasSize(2);
            measure(store, Duration.ofHours(2));
            assertThat(names(store)).containsExactly(OF_SOMEBODY);
        }
    }

    private void leaveBehind(OpenStore store) {
        new ScratchCollection(store.vectors())
                .fill(
                        List.of(new LabelledText("1", "a", Set.of("x"))),
                        embedder,
                        TestTraces.with(),
                        new CancelToken(),
                        ProgressSink.SILENT);
    }

    private void keepAnother(OpenStore store) {
        Entry entry = new Entry(
                new EntryKey(OF_SOMEBODY, "1"),
                embedder.embed("a").embedding(),
                embedder.model(),
                TextHash.of("a"),
                JsonObject.EMPTY);
        store.vectors().apply(List.of(new Change.Put(entry)), new CancelToken());
    }

    private void measure(OpenStore store, Duration later) {
        Clock clock = Clock.offset(Clock.systemUTC(), later);
        new QualityService(store, () -> embedder, TestTraces.with(), clock)
                .measure(home, 1, new CancelToken(), ProgressSink.SILENT);
    }

    private static List<String> names(OpenStore store) {
        return store.vectors().collections().stream()
                .map(CollectionSummary::name)
                .toList();
    }
}
