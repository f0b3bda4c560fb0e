package org.aurorasoc.workbench.service.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Set;
import org.aurorasoc.workbench.domain.CollectionName;
import org.aurorasoc.workbench.domain.Embedding;
import org.aurorasoc.workbench.domain.trace.Token;
import org.aurorasoc.workbench.embed.hash.HashEmbedder;
import org.aurorasoc.workbench.error.ConflictException;
import org.aurorasoc.workbench.quality.FreshDatabase;
import org.aurorasoc.workbench.settings.PostgresSettings;
import org.aurorasoc.workbench.store.OpenStore;
import org.aurorasoc.workbench.store.postgres.PostgresStore;
import org.aurorasoc.workbench.task.CancelToken;
import org.aurorasoc.workbench.task.ProgressSink;
import org.aurorasoc.workbench.testservers.SharedPostgres;
import org.junit.jupiter.api.Test;

/// Cases in the database of a deployment whose own service writes there too, by plain SQL.
class SharedCasesIT {
    private static String upsert(String id, Embedding vector, String payload) {
        String literal = java.util.Arrays.toString(vector.toArray()).replace(" ", "");
        return "INSERT INTO vector_embeddings (collection, source_id, embedding, payload, created_at) VALUES ('"
                + CollectionName.CASES + "', '" + id + "', '" + literal + "'::vector, '" + payload
                + "'::jsonb, now()) ON CONFLICT (collection, source_id) DO UPDATE SET embedding = EXCLUDED.embedding,"
                + " payload = EXCLUDED.payload, created_at = EXCLUDED.created_at;";
    }

    private static void asAnotherClient(PostgresSettings settings, String sql) {
        SharedPostgres.server().psql(settings.database(), sql);
    }

    @Test
    void whatTheOtherServiceInsertsOrRewritesIsCaughtUpAndThenFound() {
        PostgresSettings settings = FreshDatabase.settings();
        try (OpenStore store = PostgresStore.open(settings)) {
            store.care().migrate();
            CaseDesk desk = CaseDesk.of(store, new HashEmbedder("a test"), "m.ortega");
            desk.close("{'id':'C-1','summary':'Beacon to evil[.]example'}");
            Embedding vector = desk.embedder().embed("theirs").embedding();
            asAnotherClient(
                    settings, upsert("X-1", vector, "{\"summary\": \"stray zebras\", \"mitre\": [\"T1566.001\"]}"));
            asAnotherClient(settings, upsert("C-1", vector, "{\"summary\": \"rewritten okapi\"}"));
            assertThat(store.traces().counts(CollectionName.CASES).lacking()).isEqualTo(2);
            assertThat(desk.cases().show("C-1").isOfAnotherClient()).isTrue();

            assertThat(desk.catchUp().catchUp(new CancelToken(), ProgressSink.SILENT))
                    .isEqualTo(2);

            assertThat(store.traces().counts(CollectionName.CASES).lacking()).isZero();
            assertThat(store.traces().entriesWithTerms(CollectionName.CASES, List.of("zebra", "okapi")))
                    .containsEntry("zebra", 1L)
                    .containsEntry("okapi", 1L);
            assertThat(store.traces().sharing(CollectionName.CASES, Set.of(new Token("technique", "T1566"))))
                    .containsOnlyKeys("X-1");
            assertThat(store.traces().sharing(CollectionName.CASES, Set.of(new Token("site", "evil.example"))))
                    .isEmpty();
            assertThat(desk.isAuditWhole()).isTrue();
        }
    }

    @Test
    void aRowThatTheOtherServiceRewroteSinceItWasReadIsAConflictThatNamesIt() {
        PostgresSettings settings = FreshDatabase.settings();
        try (OpenStore store = PostgresStore.open(settings)) {
            store.care().migrate();
            CaseDesk desk = CaseDesk.of(store, new HashEmbedder("a test"), "m.ortega");
            desk.close("{'id':'C-1','summary':'mine'}");
            var seen = desk.cases().show("C-1").stamp();
            asAnotherClient(
                    settings, upsert("C-1", desk.embedder().embed("x").embedding(), "{\"summary\": \"theirs\"}"));
            assertThatExceptionOfType(ConflictException.class)
                    .isThrownBy(() -> desk.cases()
                            .close(
                                    CaseDesk.json("{'id':'C-1','summary':'mine again'}")
                                            .with("workbench", seen.fields().build()),
                                    new CancelToken()))
                    .satisfies(e -> assertThat(e.sentence()).contains("another client", "summary"));
            assertThat(desk.update("C-1", "{'outcome':'open'}").version()).isEqualTo(2);
            assertThat(desk.cases().show("C-1").entry().payload().text("summary"))
                    .contains("theirs");
            desk.cases().delete("C-1", new CancelToken());
            assertThat(desk.deeds())
                    .containsExactly("m.ortega close C-1", "m.ortega update C-1", "m.ortega delete C-1");
            assertThat(desk.isAuditWhole()).isTrue();
        }
    }
}
