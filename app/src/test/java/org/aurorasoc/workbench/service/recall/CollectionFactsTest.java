package org.aurorasoc.workbench.service.recall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.aurorasoc.workbench.domain.CollectionName;
import org.aurorasoc.workbench.domain.Entry;
import org.aurorasoc.workbench.domain.EntryKey;
import org.aurorasoc.workbench.domain.ModelId;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.memory.PlainEmbedder;
import org.aurorasoc.workbench.memory.ShortMemory;
import org.aurorasoc.workbench.store.Change;
import org.aurorasoc.workbench.task.CancelToken;
import org.junit.jupiter.api.Test;

class CollectionFactsTest {
    private final ShortMemory memory = new ShortMemory("embedded", "here", true);
    private final Hand hand = new Hand();
    private final CollectionFacts facts = new CollectionFacts(hand);

    /// A clock that a test turns.
    private static final class Hand extends Clock {
        private Instant now = Instant.EPOCH;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private void store(ModelId model) {
        List<Change> rows = IntStream.range(0, 40)
                .<Change>mapToObj(i -> new Change.Put(new Entry(
                        new EntryKey(CollectionName.CASES, "C-" + i),
                        PlainEmbedder.near(i / 40.0),
                        model,
                        "",
                        JsonObject.EMPTY)))
                .toList();
        memory.apply(rows, new CancelToken());
    }

    @Test
    void theChanceLineIsDrawnAnewOnceTheRowsWereEmbeddedByTheModelThatAsks() {
        store(ModelId.HASH);
        assertThat(facts.chance(memory, CollectionName.CASES, ModelId.MINILM)).isEmpty();
        store(ModelId.MINILM);
        hand.now = hand.now.plus(Duration.ofMinutes(1));
        assertThat(facts.chance(memory, CollectionName.CASES, ModelId.MINILM)).isPresent();
    }
}
