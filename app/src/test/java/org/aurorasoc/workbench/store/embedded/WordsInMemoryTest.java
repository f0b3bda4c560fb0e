package org.aurorasoc.workbench.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.aurorasoc.workbench.domain.EntryKey;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.domain.trace.Posting;
import org.aurorasoc.workbench.domain.trace.Token;
import org.aurorasoc.workbench.error.NotFoundException;
import org.aurorasoc.workbench.store.Change;
import org.aurorasoc.workbench.store.Closing;
import org.aurorasoc.workbench.store.OpenStore;
import org.aurorasoc.workbench.store.Samples;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Words that were read into memory stay those of the rows, whatever is written afterwards.
class WordsInMemoryTest {
    private static final List<String> WORDS =
            IntStream.range(0, 8).mapToObj(i -> "word" + i).toList();
    private static final List<Token> TOKENS =
            IntStream.range(0, 4).mapToObj(i -> new Token("host", "host" + i)).toList();

    @TempDir
    Path home;

    private OpenStore store;

    @BeforeEach
    void open() {
        store = EmbeddedStore.open(home);
    }

    @AfterEach
    void close() {
        store.close();
    }

    /// Everything that can be asked of the words and tokens.
    private List<Collection<?>> known() {
        return List.of(
                new HashSet<>(store.traces().postings(Samples.CASES, WORDS)),
                store.traces().entriesWithTerms(Samples.CASES, WORDS).entrySet(),
                store.traces().entriesWithTokens(Samples.CASES, TOKENS).entrySet(),
                store.traces().sharing(Samples.CASES, TOKENS).entrySet());
    }

    @Test
    void afterManyRandomWritesTheyAreWhatAReopenedStoreReads() {
        Random random = new Random(12);
        known();
        for (int round = 0; round < 6; round++) {
            for (int unit = 0; unit < 40; unit++) {
                Cases.apply(store, randomUnit(random));
            }
            List<Collection<?>> inMemory = known();
            assertThat(inMemory.getFirst()).isNotEmpty();
            store.close();
            open();
            assertThat(known()).isEqualTo(inMemory);
        }
    }

    private static List<Change> randomUnit(Random random) {
        List<Change> unit = new ArrayList<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            EntryKey key = new EntryKey(Samples.CASES, "id-" + random.nextInt(6));
            switch (random.nextInt(60)) {
                case 0 -> unit.add(new Change.RemoveCollection(Samples.CASES));
                case 1, 2, 3, 4, 5 -> unit.add(new Change.Remove(key));
                case 6, 7, 8, 9, 10 -> unit.add(Samples.put(key.sourceId(), Samples.vector(1)));
                default -> {
                    unit.add(Samples.put(key.sourceId(), Samples.vector(1)));
                    unit.add(randomTrace(key, random));
                }
            }
        }
        return unit;
    }

    private static Change randomTrace(EntryKey key, Random random) {
        Map<String, Integer> counts = new HashMap<>();
        WORDS.stream().filter(_ -> random.nextInt(3) == 0).forEach(word -> counts.put(word, 1 + random.nextInt(300)));
        Token[] tokens = TOKENS.stream().filter(_ -> random.nextBoolean()).toArray(Token[]::new);
        return new Change.Trace(key, null, Closing.traces(counts, tokens));
    }

    @Test
    void aUnitThatIsTakenBackLeavesThemAsTheyWere() {
        Closing closing = Closing.first("C-1");
        Cases.apply(store, closing.unit());
        Set<Posting> before = Set.copyOf(store.traces().postings(Samples.CASES, List.of("beacon")));
        List<Change> unit = List.of(
                new Change.Trace(closing.key(), null, Closing.traces(Map.of("other", 1))),
                new Change.Amend(new EntryKey(Samples.CASES, "missing"), "", JsonObject.EMPTY));
        assertThatThrownBy(() -> Cases.apply(store, unit)).isInstanceOf(NotFoundException.class);
        assertThat(store.traces().postings(Samples.CASES, List.of("beacon", "other")))
                .containsExactlyInAnyOrderElementsOf(before);
    }

    @Test
    void textsOfTwentyThousandLongWordsAreKept() {
        Map<String, Integer> counts = new HashMap<>();
        IntStream.range(0, 20_000).forEach(i -> counts.put("東".repeat(90) + i, 20_000 - i));
        Closing closing = Closing.first("C-1");
        Cases.apply(
                store,
                closing.put(),
                new Change.Trace(closing.key(), null, Closing.traces(counts, new Token("host", "h"))));
        String first = "東".repeat(90) + 0;
        assertThat(store.traces().postingsIn(Samples.CASES, counts.keySet(), List.of("C-1")))
                .hasSize(20_000);
        assertThat(store.traces().postings(Samples.CASES, List.of(first)))
                .extracting(Posting::frequency)
                .containsExactly(20_000);
    }
}
