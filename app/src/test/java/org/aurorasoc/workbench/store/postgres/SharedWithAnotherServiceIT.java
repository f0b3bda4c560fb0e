package org.aurorasoc.workbench.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.aurorasoc.workbench.domain.CollectionSummary;
import org.aurorasoc.workbench.domain.Embedding;
import org.aurorasoc.workbench.domain.EntryKey;
import org.aurorasoc.workbench.domain.Hit;
import org.aurorasoc.workbench.domain.ModelId;
import org.aurorasoc.workbench.domain.PageRequest;
import org.aurorasoc.workbench.domain.Probe;
import org.aurorasoc.workbench.domain.SearchAnswer;
import org.aurorasoc.workbench.domain.SearchRequest;
import org.aurorasoc.workbench.domain.StoredEntry;
import org.aurorasoc.workbench.domain.json.Json;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.error.NotFoundException;
import org.aurorasoc.workbench.store.Change;
import org.aurorasoc.workbench.store.OpenStore;
import org.aurorasoc.workbench.store.Samples;
import org.aurorasoc.workbench.task.CancelToken;
import org.junit.jupiter.api.Test;

/// Two programs work on one table: the other service's statements are written out here as it sends them.
class SharedWithAnotherServiceIT {
    private static String upsert(String sourceId, Embedding embedding, String payload) {
        return "INSERT INTO vector_embeddings (collection, source_id, embedding, payload, created_at) VALUES ('"
                + Samples.CASES + "', '" + sourceId + "', '" + literal(embedding) + "'::vector, '" + payload
                + "'::jsonb, now()) ON CONFLICT (collection, source_id) DO UPDATE SET embedding = EXCLUDED.embedding,"
                + " payload = EXCLUDED.payload, created_at = EXCLUDED.created_at;";
    }

    private static String literal(Embedding embedding) {
        return java.util.Arrays.toString(embedding.toArray()).replace(" ", "");
    }

    private static EntryKey key(String id) {
        return new EntryKey(Samples.CASES, id);
    }

    private static SearchAnswer search(OpenStore store, Probe probe, int k) {
        return store.vectors().search(new SearchRequest(Samples.CASES, probe, k), new CancelToken());
    }

    private static List<String> ids(SearchAnswer answer) {
        return answer.hits().stream().map(hit -> hit.entry().key().sourceId()).toList();
    }

    private static void put(OpenStore store, String id, Embedding embedding) {
        store.vectors().apply(List.of(Samples.put(id, embedding)), new CancelToken());
    }

    @Test
    void aDatabaseByTheContractAloneIsSearchedWithoutAnyDdl() {
        TestDatabase database = TestDatabase.byTheContract();
        for (int i = 0; i < 30; i++) {
            database.psql(
                    upsert("case-" + (10 + i), Samples.near(1, i + 1), "{\"severity\": \"high\", \"n\": " + i + "}"));
        }
        database.psql(upsert("hashed", Samples.hashLike(9), "{}"));
        database.psql("INSERT INTO vector_embeddings (collection, source_id, embedding, payload, created_at)"
                + " VALUES ('odd', 'nothing', '" + literal(Samples.vector(3)) + "', NULL, NULL),"
                + " ('odd', 'a list', '" + literal(Samples.vector(4)) + "', '[1]', now())");
        String before = database.server().dumpSchema(database.name());
        try (OpenStore store = database.open()) {
            SearchAnswer answer = search(store, Samples.probe(Samples.vector(1)), 3);
            assertThat(ids(answer)).containsExactly("case-10", "case-11", "case-12");
            assertThat(answer.hits()).extracting(hit -> hit.entry().model()).containsOnly(ModelId.UNRECORDED);
            assertThat(answer.excludedOtherModel()).isEqualTo(1);
            assertThat(ids(search(store, new Probe.ByVector(Samples.hashLike(9), ModelId.HASH), 5)))
                    .containsExactly("hashed");
            assertThat(ids(search(store, new Probe.ByStored("case-10"), 2))).containsExactly("case-11", "case-12");
            assertThat(store.vectors().collections())
                    .extracting(CollectionSummary::models)
                    .containsExactly(Map.of("unrecorded", 30L, "hash-sha256", 1L), Map.of("unrecorded", 2L));
            assertThat(store.vectors().page(new PageRequest("odd", null, 10)).entries())
                    .extracting(StoredEntry::payload)
                    .containsOnly(JsonObject.EMPTY);
            store.care().examine();
            store.vectors().capabilities();
        }
        assertThat(database.server().dumpSchema(database.name())).isEqualTo(before);
        assertThat(database.psql("SELECT n_tup_upd + n_tup_del FROM pg_stat_user_tables"))
                .isEqualTo("0");
    }

    @Test
    void theOthersInsertGoesOnWorkingAfterTheMigration() {
        TestDatabase database = TestDatabase.byTheContract();
        database.psql(upsert("before", Samples.near(1, 1), "{}"));
        try (OpenStore store = database.open()) {
            store.care().migrate();
            database.psql(upsert("after", Samples.near(1, 2), "{\"a\": 1}"));
            database.psql(upsert("after", Samples.near(1, 2), "{\"a\": 2}"));
            assertThat(ids(search(store, Samples.probe(Samples.vector(1)), 5))).containsExactly("before", "after");
            assertThat(store.vectors().get(key("after")).orElseThrow().payload())
                    .isEqualTo(JsonObject.of("a", Json.of(2)));
        }
    }

    @Test
    void aRowOfOursThatTheOtherRewroteInHashModeIsNoLongerCalledMiniLm() {
        TestDatabase database = TestDatabase.migrated();
        try (OpenStore store = database.open()) {
            put(store, "ours", Samples.near(1, 1));
            put(store, "kept", Samples.near(1, 2));
            assertThat(store.vectors().get(key("ours")).orElseThrow().model()).isEqualTo(ModelId.MINILM);

            database.psql(upsert("ours", Samples.hashLike(5), "{}"));

            StoredEntry rewritten = store.vectors().get(key("ours")).orElseThrow();
            assertThat(rewritten.model()).isEqualTo(ModelId.HASH);
            assertThat(rewritten.textHash()).isEmpty();
            assertThat(ids(search(store, Samples.probe(Samples.vector(1)), 5))).containsExactly("kept");
        }
        try (OpenStore store = database.open()) {
            assertThat(search(store, Samples.probe(Samples.vector(1)), 5).excludedOtherModel())
                    .isEqualTo(1);
        }
    }

    @Test
    void aRowOfOursThatTheOtherRewroteWithAModelIsNotRecordedAndStillRanked() {
        TestDatabase database = TestDatabase.migrated();
        try (OpenStore store = database.open()) {
            put(store, "ours", Samples.hashLike(1));
            database.psql(upsert("ours", Samples.near(1, 1), "{}"));
            SearchAnswer answer = search(store, Samples.probe(Samples.vector(1)), 5);
            assertThat(answer.hits())
                    .extracting(Hit::entry)
                    .extracting(StoredEntry::model)
                    .containsExactly(ModelId.UNRECORDED);
        }
    }

    @Test
    void aRowThatTheOtherRewroteIsNotAmendedAsIfItWereStillOurs() {
        TestDatabase database = TestDatabase.migrated();
        try (OpenStore store = database.open()) {
            put(store, "ours", Samples.vector(1));
            Change amend = new Change.Amend(
                    key("ours"),
                    store.vectors().get(key("ours")).orElseThrow().textHash().orElseThrow(),
                    JsonObject.EMPTY);
            database.psql(upsert("ours", Samples.vector(2), "{}"));
            assertThatThrownBy(() -> store.vectors().apply(List.of(amend), new CancelToken()))
                    .isInstanceOf(NotFoundException.class);
            assertThat(store.vectors().get(key("ours")).orElseThrow().model()).isEqualTo(ModelId.UNRECORDED);
        }
    }

    @Test
    void aNewVectorIsGivenOnlyToARowThatIsStillAsSeen() {
        TestDatabase database = TestDatabase.byTheContract();
        database.psql(upsert("seen", Samples.hashLike(1), "{\"a\": 1}"));
        database.psql(upsert("moved on", Samples.hashLike(2), "{}"));
        try (OpenStore store = database.open()) {
            store.care().migrate();
            StoredEntry seen = store.vectors().get(key("seen")).orElseThrow();
            StoredEntry moved = store.vectors().get(key("moved on")).orElseThrow();
            database.psql(upsert("moved on", Samples.hashLike(3), "{}"));
            String hash = "0".repeat(64);
            store.vectors()
                    .apply(
                            List.of(
                                    new Change.Revector(
                                            seen.key(), seen.createdAt(), Samples.vector(1), ModelId.MINILM, hash),
                                    new Change.Revector(
                                            moved.key(), moved.createdAt(), Samples.vector(2), ModelId.MINILM, hash)),
                            new CancelToken());
            StoredEntry now = store.vectors().get(key("seen")).orElseThrow();
            assertThat(now.model()).isEqualTo(ModelId.MINILM);
            assertThat(now.embedding()).isEqualTo(Samples.vector(1));
            assertThat(now.createdAt()).isEqualTo(seen.createdAt());
            assertThat(now.payload()).isEqualTo(seen.payload());
            assertThat(store.vectors().get(key("moved on")).orElseThrow().embedding())
                    .isEqualTo(Samples.hashLike(3));
        }
    }

    @Test
    void eachUnitOfOursLeavesOneLineInTheChangeLogInCommitOrder() {
        TestDatabase database = TestDatabase.migrated();
        try (OpenStore store = database.open()) {
            put(store, "a", Samples.vector(1));
            store.vectors()
                    .apply(
                            List.of(new Change.Remove(key("a")), Samples.put("b", Samples.vector(2))),
                            new CancelToken());
            store.vectors().apply(List.of(), new CancelToken());
        }
        assertThat(database.psql("SELECT id, kind, collection, entries FROM workbench.change_log ORDER BY id"))
                .isEqualTo("1|put|aurora_cases|1\n2|mixed|aurora_cases|2");
    }
}
