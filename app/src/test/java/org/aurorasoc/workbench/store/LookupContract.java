package org.aurorasoc.workbench.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.aurorasoc.workbench.domain.CodePoints;
import org.aurorasoc.workbench.domain.CollectionSummary;
import org.aurorasoc.workbench.domain.Filter;
import org.aurorasoc.workbench.domain.OutcomeAliases;
import org.aurorasoc.workbench.domain.OutcomeClass;
import org.aurorasoc.workbench.domain.OutcomeTest;
import org.aurorasoc.workbench.domain.SearchRequest;
import org.aurorasoc.workbench.domain.json.Json;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.embed.TextHash;
import org.aurorasoc.workbench.task.CancelToken;
import org.junit.jupiter.api.Test;

/// Rows looked up otherwise than by nearness: by value, by lot, with and without samples, by one's own outcome words.
interface LookupContract extends StoreUnderTest {
    private static Change with(String id, Json value) {
        return Samples.put(Samples.CASES, id, Samples.vector(1), JsonObject.of("value", value));
    }

    private List<String> withValue(String... values) {
        return vectors().byValue(Samples.CASES, List.of(values)).stream()
                .map(e -> e.key().sourceId())
                .sorted(CodePoints.ORDER)
                .toList();
    }

    private static JsonObject sample(boolean isOne) {
        return JsonObject.of("sample", Json.of(isOne));
    }

    private List<String> found(Filter filter) {
        SearchRequest request = new SearchRequest(Samples.CASES, Samples.probe(Samples.vector(1)), 100, filter, -1);
        return vectors().search(request, new CancelToken()).hits().stream()
                .map(h -> h.entry().key().sourceId())
                .sorted()
                .toList();
    }

    @Test
    default void aValueIsFoundExactlyAsItIsWritten() {
        String hugeUrl = "https://evil.example/" + "é".repeat(50_000);
        apply(
                with("a", Json.of("evil.example")),
                with("b", Json.of("evil.example")),
                with("c", Json.of("Evil.example")),
                with("d", Json.of("evil.example ")),
                with("e", Json.of(5)),
                with("f", Json.of(hugeUrl)),
                with("g", Json.of(hugeUrl + "/")),
                with("h", Json.of("")),
                Samples.put("i", Samples.vector(2)));
        apply(Samples.put("other", "x", Samples.vector(1), JsonObject.of("value", Json.of("evil.example"))));
        assertThat(withValue("evil.example", "evil.example")).containsExactly("a", "b");
        assertThat(withValue("evil.example", "Evil.example")).containsExactly("a", "b", "c");
        assertThat(withValue(hugeUrl)).containsExactly("f");
        assertThat(withValue("")).containsExactly("h");
        assertThat(withValue("5")).isEmpty();
        assertThat(withValue("nul\0", "half\uD83D", "'; DROP TABLE x; --")).isEmpty();
        assertThat(withValue()).isEmpty();
    }

    @Test
    default void aValueIsFoundAsTheRowHasItNow() {
        apply(with("a", Json.of("one")), with("b", Json.of("one")), with("c", Json.of("one")));
        apply(
                new Change.Amend(
                        StoreUnderTest.key("a"), TextHash.of("text of a"), JsonObject.of("value", Json.of("two"))),
                with("b", Json.of("three")),
                new Change.Remove(StoreUnderTest.key("c")));
        reopened();
        assertThat(withValue("one")).isEmpty();
        assertThat(withValue("two", "three")).containsExactly("a", "b");
        assertThat(vectors().byValue(Samples.CASES, List.of("two")).getFirst()).isEqualTo(entry("a"));
    }

    @Test
    default void everyStoreDrawsTheSameSample() {
        List<String> ids = new ArrayList<>(
                IntStream.range(0, 300).mapToObj(i -> "row-" + i).toList());
        ids.addAll(List.of("é", "😀", "\uFF5E", "東京"));
        apply(ids.stream().map(id -> Samples.put(id, Samples.vector(1))).toList());
        ids.sort(Comparator.comparing(LookupContract::md5).thenComparing(CodePoints.ORDER));
        assertThat(vectors().sample(Samples.CASES, 50)).isEqualTo(ids.subList(0, 50));
        assertThat(vectors().sample(Samples.CASES, 1_000)).isEqualTo(ids);
        assertThat(vectors().sample("no such", 5)).isEmpty();
        assertThat(vectors().sample(Samples.CASES, 0)).isEmpty();
    }

    private static String md5(String id) {
        try {
            MessageDigest digest = MessageDigest.getInstance("MD5");
            return HexFormat.of().formatHex(digest.digest(id.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    default void samplesAreLeftOutAndCounted() {
        apply(
                Samples.put(Samples.CASES, "a", Samples.vector(1), sample(true)),
                Samples.put(Samples.CASES, "b", Samples.vector(1), sample(false)),
                Samples.put(Samples.CASES, "c", Samples.vector(1), JsonObject.of("sample", Json.of("true"))),
                Samples.put(Samples.CASES, "d", Samples.vector(1), JsonObject.EMPTY),
                Samples.put("other", "a", Samples.vector(1), JsonObject.EMPTY));
        assertThat(found(Filter.NONE)).containsExactly("a", "b", "c", "d");
        assertThat(found(Filter.NONE.leavingOutSamples())).containsExactly("b", "c", "d");
        assertThat(samples()).isEqualTo(Map.of(Samples.CASES, 1L, "other", 0L));
        apply(
                Samples.put(Samples.CASES, "b", Samples.vector(1), sample(true)),
                Samples.put("other", "a", Samples.vector(1), sample(true)));
        apply(new Change.Amend(StoreUnderTest.key("d"), TextHash.of("text of d"), sample(true)));
        apply(new Change.Remove(StoreUnderTest.key("a")));
        reopened();
        assertThat(samples()).isEqualTo(Map.of(Samples.CASES, 2L, "other", 1L));
        assertThat(found(Filter.NONE.leavingOutSamples())).containsExactly("c");
    }

    private Map<String, Long> samples() {
        return vectors().collections().stream()
                .collect(java.util.stream.Collectors.toMap(CollectionSummary::name, CollectionSummary::samples));
    }

    @Test
    default void anOutcomeIsOfTheClassThatOnesOwnWordsSay() {
        Map<String, String> outcomes = Map.of(
                "a", "Contained", "b", "Gelöscht", "c", "neutralised, then contained", "d", "paid", "e", "ransom paid");
        outcomes.forEach((id, outcome) ->
                apply(Samples.put(Samples.CASES, id, Samples.vector(1), JsonObject.of("outcome", Json.of(outcome)))));
        OutcomeAliases own = new OutcomeAliases(
                Map.of(OutcomeClass.CONTAINED, List.of("neutralised"), OutcomeClass.DAMAGE, List.of("ransom paid")));
        assertThat(found(ofClass(OutcomeClass.CONTAINED, own))).containsExactly("a", "c");
        assertThat(found(ofClass(OutcomeClass.DAMAGE, own))).containsExactly("e");
        assertThat(found(ofClass(OutcomeClass.OTHER, own))).containsExactly("b", "d");
        assertThat(found(ofClass(OutcomeClass.DAMAGE, OutcomeAliases.USUAL))).containsExactly("d", "e");
    }

    private static Filter ofClass(OutcomeClass wanted, OutcomeAliases aliases) {
        OutcomeTest test = new OutcomeTest(wanted, aliases);
        return new Filter(JsonObject.EMPTY, Set.of(), null, null, null, test, false);
    }
}
