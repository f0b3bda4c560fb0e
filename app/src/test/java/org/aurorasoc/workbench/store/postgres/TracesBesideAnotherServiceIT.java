package org.aurorasoc.workbench.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.aurorasoc.workbench.domain.Embedding;
import org.aurorasoc.workbench.domain.ModelId;
import org.aurorasoc.workbench.domain.StoredEntry;
import org.aurorasoc.workbench.domain.casefile.Sentence;
import org.aurorasoc.workbench.domain.casefile.StoredSentences;
import org.aurorasoc.workbench.domain.trace.Token;
import org.aurorasoc.workbench.domain.trace.TraceCounts;
import org.aurorasoc.workbench.error.InvalidInputException;
import org.aurorasoc.workbench.store.Change;
import org.aurorasoc.workbench.store.Closing;
import org.aurorasoc.workbench.store.OpenStore;
import org.aurorasoc.workbench.store.Samples;
import org.aurorasoc.workbench.store.TraceIndex;
import org.aurorasoc.workbench.task.CancelToken;
import org.junit.jupiter.api.Test;

/// Another service rewrites and deletes rows without a word to us: nothing is said of them that no longer holds.
class TracesBesideAnotherServiceIT {
    private static final Token C2 = new Token("domain", "c2.example");

    private static String literal(Embedding embedding) {
        return "'" + Arrays.toString(embedding.toArray()) + "'";
    }

    private static String upsert(String id, String payload) {
        return "INSERT INTO vector_embeddings (collection, source_id, embedding, payload, created_at) VALUES ('"
                + Samples.CASES + "', '" + id + "', " + literal(Samples.vector(9)) + ", '" + payload
                + "'::jsonb, now()) ON CONFLICT (collection, source_id) DO UPDATE SET embedding = EXCLUDED.embedding,"
                + " payload = EXCLUDED.payload, created_at = EXCLUDED.created_at;";
    }

    private static void apply(OpenStore store, List<Change> unit) {
        store.vectors().apply(unit, new CancelToken());
    }

    private static void close(OpenStore store, String... ids) {
        for (String id : ids) {
            apply(store, Closing.first(id).unit());
        }
    }

    private static List<String> lacking(OpenStore store) {
        return store.traces().lacking(Samples.CASES, "", 100).stream()
                .map(entry -> entry.key().sourceId())
                .toList();
    }

    /// Everybody who is found by what all closings have in common.
    private static void assertFound(TraceIndex traces, String... ids) {
        List<String> beacon = List.of("beacon");
        assertThat(traces.postings(Samples.CASES, beacon))
                .extracting(posting -> posting.sourceId())
                .containsExactlyInAnyOrder(ids);
        assertThat(traces.postingsIn(Samples.CASES, beacon, List.of("kept", "rewritten", "deleted")))
                .hasSize(ids.length);
        assertThat(traces.entriesWithTerms(Samples.CASES, beacon)).isEqualTo(Map.of("beacon", (long) ids.length));
        assertThat(traces.sharing(Samples.CASES, List.of(C2))).containsOnlyKeys(ids);
        assertThat(traces.tokensOf(Samples.CASES, List.of("kept", "rewritten", "deleted")))
                .containsOnlyKeys(ids);
        assertThat(traces.entriesWithTokens(Samples.CASES, List.of(C2))).isEqualTo(Map.of(C2, (long) ids.length));
    }

    @Test
    void rowsThatItRewroteOrDeletedAreNotFoundByTheirOldWordsTokensAndSentences() {
        TestDatabase database = TestDatabase.migrated();
        try (OpenStore store = database.open()) {
            close(store, "kept", "rewritten", "deleted");
            assertFound(store.traces(), "kept", "rewritten", "deleted");
            database.psql(upsert("rewritten", "{}") + upsert("new", "{}")
                    + "DELETE FROM vector_embeddings WHERE source_id = 'deleted'");
            assertFound(store.traces(), "kept");
            assertThat(lacking(store)).containsExactly("new", "rewritten");
            assertThat(store.caseFile().sentences(Closing.first("rewritten").key()))
                    .isEmpty();
            assertThat(store.caseFile().sentences(Closing.first("deleted").key()))
                    .isEmpty();
            assertThat(store.caseFile().sentences(Closing.first("kept").key())).isPresent();
        }
        try (OpenStore store = database.open()) {
            TraceCounts counts = store.traces().counts(Samples.CASES);
            assertThat(counts.traced()).isEqualTo(1);
            assertThat(counts.averageLength()).isEqualTo(3);
            assertThat(counts.lacking()).isEqualTo(2);
        }
    }

    @Test
    void rowsThatItWroteAreCaughtUpWithAndTheirSentencesKeptUntilItWritesAgain() {
        TestDatabase database = TestDatabase.migrated();
        try (OpenStore store = database.open()) {
            database.psql(upsert("theirs", "{}"));
            Closing closing = Closing.first("theirs");
            StoredEntry row = store.vectors().get(closing.key()).orElseThrow();
            Change trace = new Change.Trace(closing.key(), row.createdAt(), closing.traces());
            apply(store, List.of(trace, closing.sentences()));
            assertThat(lacking(store)).isEmpty();
            assertThat(store.traces().postings(Samples.CASES, List.of("beacon")))
                    .hasSize(1);
            assertThat(store.caseFile().sentences(closing.key())).contains(closing.kept());

            database.psql(upsert("theirs", "{}"));
            apply(store, List.of(trace));
            assertThat(lacking(store)).containsExactly("theirs");
            assertThat(store.traces().postings(Samples.CASES, List.of("beacon")))
                    .isEmpty();
            assertThat(store.caseFile().sentences(closing.key())).isEmpty();
        }
    }

    @Test
    void aRowWithoutATimeIsTracedToo() {
        TestDatabase database = TestDatabase.migrated();
        try (OpenStore store = database.open()) {
            database.psql(upsert("timeless", "{}") + "UPDATE vector_embeddings SET created_at = NULL, payload = NULL");
            apply(store, List.of(Closing.first("timeless").trace()));
            assertThat(store.traces().postings(Samples.CASES, List.of("beacon")))
                    .hasSize(1);
            assertThat(lacking(store)).isEmpty();
        }
    }

    @Test
    void theVectorsOfSentencesComeBackToTheLastBit() {
        float[] odd = Samples.vector(1).toArray();
        odd[0] = Float.MIN_VALUE;
        odd[1] = -0.0f;
        odd[2] = 1.0f / 3;
        odd[3] = Float.MAX_VALUE;
        Closing closing = Closing.first("C-1");
        StoredSentences kept =
                new StoredSentences(ModelId.MINILM, List.of(new Sentence("é 😀 'q' \\ \"", new Embedding(odd))));
        try (OpenStore store = TestDatabase.migrated().open()) {
            apply(store, List.of(closing.put(), new Change.KeepSentences(closing.key(), null, kept)));
            assertThat(store.caseFile().sentences(closing.key())).contains(kept);
        }
    }

    @Test
    void itsInsertsOfAnyValueGoOnWorkingAndValuesAreFoundByAnIndex() {
        TestDatabase database = TestDatabase.migrated();
        Random random = new Random(1);
        String huge = random.ints(9_000, 'a', 'z' + 1)
                .mapToObj(c -> String.valueOf((char) c))
                .collect(Collectors.joining());
        database.psql(upsert("huge", "{\"value\": \"" + huge + "\"}") + upsert("list", "{\"value\": [1, {}]}")
                + upsert("no object", "[1]") + upsert("scalar", "\"value\"")
                + "INSERT INTO vector_embeddings (collection, source_id, embedding, payload) SELECT 'many', 'row-' || n,"
                + literal(Samples.vector(1)) + ", jsonb_build_object('value', 'v' || n) FROM generate_series(1, 500) n;"
                + "ANALYZE vector_embeddings");
        try (OpenStore store = database.open()) {
            assertThat(store.vectors().byValue(Samples.CASES, List.of(huge))).hasSize(1);
            assertThat(store.vectors().byValue("many", List.of("v7", "v8", "v7")))
                    .hasSize(2);
        }
        assertThat(database.psql("SET enable_seqscan = off; EXPLAIN SELECT FROM vector_embeddings"
                        + " WHERE payload ->> 'value' = ANY (ARRAY['v7', 'v8']) AND collection = 'many'"))
                .contains("workbench_by_value");
    }

    @Test
    void aRoleThatMayOnlyReadReadsAllOfIt() {
        TestDatabase database = TestDatabase.byTheContract();
        database.role("traces_reader", "SELECT");
        try (OpenStore owner = database.open()) {
            owner.care().migrate();
            close(owner, "kept");
        }
        try (OpenStore store = database.openAs("traces_reader", "traces_reader")) {
            assertThat(store.traces().unavailable()).isEmpty();
            assertFound(store.traces(), "kept");
            assertThat(store.traces().counts(Samples.CASES).traced()).isEqualTo(1);
            assertThat(lacking(store)).isEmpty();
            assertThat(Remains.of(Closing.first("kept"), store)).isEqualTo(Remains.ALL);
            assertThat(store.desk().frozen()).isEmpty();
        }
    }

    @Test
    void aRoleWithoutRightsOnOurTablesIsToldWhyNothingIsFound() {
        TestDatabase database = TestDatabase.migrated();
        database.role("traces_stranger", "SELECT");
        try (OpenStore store = database.openAs("traces_stranger", "traces_stranger")) {
            assertThat(store.traces().unavailable().orElseThrow()).contains("may not read", "workbench");
            assertThat(store.traces().postings(Samples.CASES, List.of("beacon")))
                    .isEmpty();
            assertThat(store.caseFile().audit(0, 1)).isEmpty();
        }
    }

    @Test
    void aDatabaseThatWasNeverMigratedSaysSoAndAllOfItIsEmpty() {
        TestDatabase database = TestDatabase.byTheContract();
        database.psql(upsert("theirs", "{\"value\": \"v\"}"));
        try (OpenStore store = database.open()) {
            assertThat(store.traces().unavailable().orElseThrow())
                    .contains("not migrated", "migrate")
                    .doesNotContain("older");
            assertThat(store.traces().sharing(Samples.CASES, List.of(C2))).isEmpty();
            assertThat(store.traces().counts(Samples.CASES).lacking()).isEqualTo(1);
            assertThat(store.caseFile().row("theirs")).isEmpty();
            assertThat(store.desk().muted()).isEmpty();
            assertThat(store.vectors().byValue(Samples.CASES, List.of("v"))).hasSize(1);
            assertThat(store.vectors().sample(Samples.CASES, 3)).containsExactly("theirs");
            store.care().migrate();
            assertThat(store.traces().unavailable()).isEmpty();
            assertThat(lacking(store)).containsExactly("theirs");
        }
    }

    @Test
    void aTokenTooLongForTheIndexBesideItsIdIsRefusedAsAValueAndNothingIsStored() {
        Random random = new Random(2);
        String text =
                random.ints(512, 0x20000, 0x2A6DF).mapToObj(Character::toString).collect(Collectors.joining());
        String id =
                random.ints(200, 0x20000, 0x2A6DF).mapToObj(Character::toString).collect(Collectors.joining());
        Closing closing = Closing.first(id);
        List<Change> unit = List.of(
                closing.put(),
                new Change.Trace(closing.key(), null, Closing.traces(Map.of(), new Token("user", text))));
        try (OpenStore store = TestDatabase.migrated().open()) {
            assertThatThrownBy(() -> apply(store, unit)).isInstanceOf(InvalidInputException.class);
            assertThat(store.vectors().count(Samples.CASES)).isZero();
        }
    }
}
