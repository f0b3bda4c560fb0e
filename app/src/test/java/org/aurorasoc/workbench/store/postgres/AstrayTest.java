package org.aurorasoc.workbench.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.aurorasoc.workbench.domain.Embedding;
import org.aurorasoc.workbench.domain.EntryKey;
import org.aurorasoc.workbench.domain.Hit;
import org.aurorasoc.workbench.domain.ModelId;
import org.aurorasoc.workbench.domain.StoredEntry;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.store.Samples;
import org.junit.jupiter.api.Test;

/// A walk that ended in a wrong group is told from one that found what there is.
class AstrayTest {
    private static List<Hit> hits(Embedding asked, List<Embedding> found) {
        return found.stream()
                .map(vector -> new Hit(
                        new StoredEntry(
                                new EntryKey("c", "row"),
                                vector,
                                ModelId.MINILM,
                                null,
                                JsonObject.EMPTY,
                                Instant.EPOCH),
                        asked.cosine(vector)))
                .toList();
    }

    private static List<Embedding> groupAround(long seed) {
        return IntStream.rangeClosed(1, 10)
                .mapToObj(step -> Samples.near(seed, step))
                .toList();
    }

    @Test
    void rowsNearToOneAnotherAndFarFromWhatWasAskedAreAWrongPlace() {
        assertThat(Astray.is(Samples.vector(2), hits(Samples.vector(2), groupAround(1))))
                .isTrue();
    }

    @Test
    void rowsAroundWhatWasAskedAreTheRightOne() {
        assertThat(Astray.is(Samples.vector(1), hits(Samples.vector(1), groupAround(1))))
                .isFalse();
    }

    @Test
    void rowsFarFromEverythingAreLookedForAgain() {
        List<Embedding> strangers =
                IntStream.range(10, 20).mapToObj(Samples::vector).toList();
        Embedding asked = groupAround(10).getLast();
        assertThat(Astray.is(asked, hits(asked, strangers))).isTrue();
    }

    @Test
    void oneRowAloneTellsOnlyHowNearItIs() {
        List<Embedding> one = List.of(Samples.vector(1));
        assertThat(Astray.is(Samples.near(1, 1), hits(Samples.near(1, 1), one))).isFalse();
        assertThat(Astray.is(Samples.vector(2), hits(Samples.vector(2), one))).isTrue();
    }
}
