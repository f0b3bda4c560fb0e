package org.aurorasoc.workbench.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.aurorasoc.workbench.domain.ModelId;
import org.aurorasoc.workbench.domain.StoredEntry;
import org.aurorasoc.workbench.domain.casefile.StoredSentences;
import org.aurorasoc.workbench.domain.json.Json;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.domain.trace.Posting;
import org.aurorasoc.workbench.domain.trace.Token;
import org.aurorasoc.workbench.domain.trace.TraceCounts;
import org.aurorasoc.workbench.embed.TextHash;
import org.aurorasoc.workbench.error.InvalidInputException;
import org.junit.jupiter.api.Test;

/// Entries are found by the words and tokens that were traced for them, by nothing else, and say what they lack.
interface TraceContract extends StoreUnderTest {
    Token C2 = new Token("domain", "c2.example");
    Token HOST = new Token("host", "ws-7");

    private TraceIndex traces() {
        return store().traces();
    }

    private void stored(String id, Map<String, Integer> terms, Token... tokens) {
        apply(Samples.put(id, Samples.vector(1)), trace(id, null, terms, tokens));
    }

    private static Change trace(String id, Instant seen, Map<String, Integer> terms, Token... tokens) {
        return new Change.Trace(StoreUnderTest.key(id), seen, Closing.traces(terms, tokens));
    }

    private List<Posting> postings(String... terms) {
        return traces().postings(Samples.CASES, List.of(terms));
    }

    private List<String> lacking() {
        return ids(traces().lacking(Samples.CASES, "", 100));
    }

    private static List<String> ids(List<StoredEntry> entries) {
        return entries.stream().map(e -> e.key().sourceId()).toList();
    }

    @Test
    default void termsComeBackWithTheirFrequencyAndTheLengthOfTheirText() {
        stored("a", Map.of("beacon", 2, "dns", 1));
        stored("b", Map.of("beacon", 1, "mail", 3));
        assertThat(postings("beacon", "mail", "nowhere"))
                .containsExactlyInAnyOrder(
                        new Posting("a", "beacon", 2, 3),
                        new Posting("b", "beacon", 1, 4),
                        new Posting("b", "mail", 3, 4));
        assertThat(traces().entriesWithTerms(Samples.CASES, List.of("beacon", "mail", "nowhere", "beacon")))
                .isEqualTo(Map.of("beacon", 2L, "mail", 1L));
        assertThat(traces().postingsIn(Samples.CASES, List.of("beacon", "dns"), List.of("a", "nobody", "a")))
                .containsExactlyInAnyOrder(new Posting("a", "beacon", 2, 3), new Posting("a", "dns", 1, 3));
        assertThat(traces().unavailable()).isEmpty();
    }

    @Test
    default void tokensComeBackByEntryAndByWhoSharesThem() {
        stored("a", Map.of(), C2, HOST);
        stored("b", Map.of(), C2);
        stored("c", Map.of(), new Token("host", "c2.example"));
        assertThat(traces().entriesWithTokens(Samples.CASES, List.of(C2, HOST, new Token("user", "x"), C2)))
                .isEqualTo(Map.of(C2, 2L, HOST, 1L));
        assertThat(traces().sharing(Samples.CASES, List.of(C2, HOST)))
                .isEqualTo(Map.of("a", Set.of(C2, HOST), "b", Set.of(C2)));
        assertThat(traces().tokensOf(Samples.CASES, List.of("a", "b", "nobody")))
                .isEqualTo(Map.of("a", Set.of(C2, HOST), "b", Set.of(C2)));
    }

    @Test
    default void askedForNothingOrInAnEmptyCollectionTheAnswerIsEmpty() {
        stored("a", Map.of("beacon", 1), C2);
        assertThat(postings()).isEmpty();
        assertThat(traces().postingsIn(Samples.CASES, List.of("beacon"), List.of()))
                .isEmpty();
        assertThat(traces().entriesWithTerms(Samples.CASES, List.of())).isEmpty();
        assertThat(traces().entriesWithTokens(Samples.CASES, List.of())).isEmpty();
        assertThat(traces().sharing(Samples.CASES, List.of())).isEmpty();
        assertThat(traces().tokensOf(Samples.CASES, List.of())).isEmpty();
        assertThat(traces().postings("other", List.of("beacon"))).isEmpty();
        assertThat(traces().sharing("other", List.of(C2))).isEmpty();
        assertThat(traces().lacking("other", "", 10)).isEmpty();
        TraceCounts none = traces().counts("other");
        assertThat(none.traced()).isZero();
        assertThat(none.averageLength()).isZero();
        assertThat(none.lacking()).isZero();
    }

    @Test
    default void aNewTraceReplacesTheOldOne() {
        stored("a", Map.of("old", 1, "both", 1), C2);
        stored("a", Map.of("new", 1, "both", 5), HOST);
        assertThat(postings("old", "new", "both"))
                .containsExactlyInAnyOrder(new Posting("a", "new", 1, 6), new Posting("a", "both", 5, 6));
        assertThat(traces().tokensOf(Samples.CASES, List.of("a"))).isEqualTo(Map.of("a", Set.of(HOST)));
        apply(trace("a", null, Map.of("first", 1)), trace("a", null, Map.of("last", 2)));
        assertThat(postings("first", "last", "new")).containsExactly(new Posting("a", "last", 2, 2));
    }

    @Test
    default void whateverItsPlaceInTheUnitATraceIsWrittenAfterTheEntry() {
        apply(trace("a", null, Map.of("beacon", 1)), Samples.put("a", Samples.vector(1)));
        assertThat(postings("beacon")).hasSize(1);
        assertThat(lacking()).isEmpty();
    }

    @Test
    default void countsTellTheMeanLengthAndWhatIsLacking() {
        stored("a", Map.of("x", 3));
        stored("b", Map.of("x", 1, "y", 4));
        stored("silent", Map.of());
        apply(Samples.put("bare", Samples.vector(2)));
        apply(Samples.put("other", "x", Samples.vector(3), JsonObject.EMPTY));
        TraceCounts counts = traces().counts(Samples.CASES);
        assertThat(counts.traced()).isEqualTo(3);
        assertThat(counts.averageLength()).isEqualTo(8.0 / 3);
        assertThat(counts.lacking()).isEqualTo(1);
        stored("bare", Map.of("x", 4));
        assertThat(traces().counts(Samples.CASES).lacking()).isZero();
        assertThat(traces().counts(Samples.CASES).averageLength()).isEqualTo(3);
    }

    @Test
    default void whatChangesNoCountHasNothingCountedAnew() {
        stored("a", Map.of("x", 3));
        TraceCounts counts = traces().counts(Samples.CASES);
        apply(new Change.KeepSentences(StoreUnderTest.key("a"), new StoredSentences(ModelId.MINILM, List.of())));
        assertThat(traces().counts(Samples.CASES)).isEqualTo(counts);
        stored("b", Map.of("x", 3));
        assertThat(traces().counts(Samples.CASES).traced()).isEqualTo(2);
    }

    @Test
    default void aRowWrittenWithoutATraceLacksOneAndANewVectorChangesNothing() {
        stored("put", Map.of("beacon", 1), C2);
        stored("amended", Map.of("beacon", 1));
        stored("revectored", Map.of("beacon", 1));
        apply(Samples.put("put", Samples.vector(2)));
        apply(new Change.Amend(
                StoreUnderTest.key("amended"), TextHash.of("text of amended"), JsonObject.of("n", Json.of(1))));
        StoredEntry row = entry("revectored");
        apply(new Change.Revector(row.key(), row.createdAt(), Samples.vector(3), row.model(), TextHash.of("r")));
        assertThat(lacking()).containsExactly("amended", "put");
        assertThat(postings("beacon")).containsExactly(new Posting("revectored", "beacon", 1, 1));
        assertThat(traces().entriesWithTerms(Samples.CASES, List.of("beacon"))).isEqualTo(Map.of("beacon", 1L));
        assertThat(traces().sharing(Samples.CASES, List.of(C2))).isEmpty();
        assertThat(traces().counts(Samples.CASES).traced()).isEqualTo(1);
        assertThat(traces().counts(Samples.CASES).lacking()).isEqualTo(2);
        TraceIndex again = reopened().traces();
        assertThat(again.postings(Samples.CASES, List.of("beacon"))).hasSize(1);
    }

    @Test
    default void aTraceOfARowThatChangedOrLeftMeanwhileIsNotWritten() {
        apply(Samples.put("a", Samples.vector(1)), Samples.put("gone", Samples.vector(2)));
        Instant seen = entry("a").createdAt();
        apply(Samples.put("a", Samples.vector(3)), new Change.Remove(StoreUnderTest.key("gone")));
        apply(trace("a", seen, Map.of("stale", 1), C2), trace("gone", seen, Map.of("stale", 1)));
        apply(trace("gone", null, Map.of("stale", 1)));
        assertThat(postings("stale")).isEmpty();
        assertThat(lacking()).containsExactly("a");
        apply(trace("a", entry("a").createdAt(), Map.of("fresh", 1)));
        assertThat(postings("fresh")).hasSize(1);
        assertThat(lacking()).isEmpty();
    }

    @Test
    default void whatIsRemovedTakesItsTracesAlong() {
        stored("a", Map.of("beacon", 1), C2);
        stored("b", Map.of("beacon", 1), C2);
        apply(
                Samples.put("other", "a", Samples.vector(1), JsonObject.EMPTY),
                new Change.Trace(
                        new org.aurorasoc.workbench.domain.EntryKey("other", "a"),
                        null,
                        Closing.traces(Map.of("beacon", 1), C2)));
        apply(new Change.Remove(StoreUnderTest.key("a")));
        assertThat(postings("beacon")).containsExactly(new Posting("b", "beacon", 1, 1));
        assertThat(traces().entriesWithTokens(Samples.CASES, List.of(C2))).isEqualTo(Map.of(C2, 1L));
        apply(new Change.RemoveCollection(Samples.CASES));
        assertThat(postings("beacon")).isEmpty();
        assertThat(traces().counts(Samples.CASES).traced()).isZero();
        assertThat(traces().postings("other", List.of("beacon"))).hasSize(1);
        apply(Samples.put("a", Samples.vector(1)));
        assertThat(postings("beacon")).isEmpty();
        assertThat(lacking()).containsExactly("a");
    }

    @Test
    default void lackingRowsComeInPagesByCodePoint() {
        for (String id : List.of("😀", "\uFF5E", "a", "Z")) {
            apply(Samples.put(id, Samples.vector(1)));
        }
        stored("M", Map.of("x", 1));
        List<String> found = new ArrayList<>();
        for (String after = ""; found.size() < 4; after = found.getLast()) {
            List<StoredEntry> page = traces().lacking(Samples.CASES, after, 2);
            assertThat(page).hasSize(2);
            found.addAll(ids(page));
        }
        assertThat(found).containsExactly("Z", "a", "\uFF5E", "😀");
        assertThat(traces().lacking(Samples.CASES, "😀", 2)).isEmpty();
    }

    @Test
    default void termsAndTokensOfEveryScriptComeBackAndNoTwoAreTakenForOne() {
        List<String> terms = List.of("é", "e\u0301", "E", "e", "東京", "😀", "ß", "ss", "o'brien", "%", "_", "x ", "x");
        Map<String, Integer> counts = new HashMap<>();
        terms.forEach(term -> counts.put(term, terms.indexOf(term) + 1));
        Token[] tokens = terms.stream().map(text -> new Token("user", text)).toArray(Token[]::new);
        stored("東京 'q' 😀", counts, tokens);
        TraceIndex again = reopened().traces();
        assertThat(again.entriesWithTerms(Samples.CASES, terms)).hasSize(terms.size());
        for (Posting posting : again.postings(Samples.CASES, terms)) {
            assertThat(posting.frequency()).isEqualTo(counts.get(posting.term()));
            assertThat(posting.sourceId()).isEqualTo("東京 'q' 😀");
        }
        assertThat(again.tokensOf(Samples.CASES, List.of("東京 'q' 😀")).get("東京 'q' 😀"))
                .containsExactlyInAnyOrder(tokens);
    }

    @Test
    default void theLongestTermsAndTokensFitAndLongerOnesAreRefused() {
        Token longest = new Token("k".repeat(40), "😀".repeat(512));
        stored("a", Map.of("😀".repeat(100), 1), longest);
        assertThat(traces().sharing(Samples.CASES, List.of(longest))).containsOnlyKeys("a");
        assertThat(postings("😀".repeat(100))).hasSize(1);
        for (Change bad : List.of(
                trace("a", null, Map.of("nul\0", 1)),
                trace("a", null, Map.of("half\uD83D", 1)),
                trace("a", null, Map.of("x".repeat(201), 1)),
                trace("a", null, Map.of(), new Token("domain", "nul\0")),
                trace("a", null, Map.of(), new Token("domain", "x".repeat(513))))) {
            assertThatThrownBy(() -> apply(bad)).isInstanceOf(InvalidInputException.class);
        }
        assertThat(postings("😀".repeat(100))).hasSize(1);
    }

    @Test
    default void manyTermsAreAskedForAtOnce() {
        Map<String, Integer> many = new HashMap<>();
        IntStream.range(0, 3_000).forEach(i -> many.put("term-" + i, 1));
        stored("a", many);
        stored("b", Map.of("term-7", 1));
        List<String> asked =
                IntStream.range(0, 3_000).mapToObj(i -> "term-" + i).toList();
        assertThat(traces().entriesWithTerms(Samples.CASES, asked))
                .hasSize(3_000)
                .containsEntry("term-7", 2L);
        assertThat(traces().postingsIn(Samples.CASES, asked, List.of("a"))).hasSize(3_000);
    }

    @Test
    default void tracesAreThereAfterReopening() {
        stored("a", Map.of("beacon", 2), C2);
        apply(Samples.put("bare", Samples.vector(2)));
        TraceIndex again = reopened().traces();
        assertThat(again.postings(Samples.CASES, List.of("beacon"))).containsExactly(new Posting("a", "beacon", 2, 2));
        assertThat(again.sharing(Samples.CASES, List.of(C2))).containsOnlyKeys("a");
        assertThat(ids(again.lacking(Samples.CASES, "", 10))).containsExactly("bare");
    }
}
