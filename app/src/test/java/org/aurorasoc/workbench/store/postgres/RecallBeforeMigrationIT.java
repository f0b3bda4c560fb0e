package org.aurorasoc.workbench.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.aurorasoc.workbench.domain.CollectionName;
import org.aurorasoc.workbench.domain.Filter;
import org.aurorasoc.workbench.domain.recall.Leg;
import org.aurorasoc.workbench.memory.PlainEmbedder;
import org.aurorasoc.workbench.memory.Recalling;
import org.aurorasoc.workbench.service.recall.RecallAnswer;
import org.aurorasoc.workbench.service.recall.RecallRequest;
import org.aurorasoc.workbench.store.OpenStore;
import org.aurorasoc.workbench.task.CancelToken;
import org.junit.jupiter.api.Test;

class RecallBeforeMigrationIT {
    private static String insert(String id, double similarity) {
        return "INSERT INTO vector_embeddings (collection, source_id, embedding, payload, created_at) VALUES ('"
                + CollectionName.CASES + "', '" + id + "', '"
                + Arrays.toString(PlainEmbedder.near(similarity).toArray()).replace(" ", "")
                + "'::vector, '{\"summary\": \"a quokka\"}'::jsonb, now());";
    }

    @Test
    void whereTheDatabaseWasNeverMigratedMeaningAnswersAndTheOtherLegsSayWhyTheyCannot() {
        TestDatabase database = TestDatabase.byTheContract();
        database.psql(insert("FAR", 0.4) + insert("NEAR", 0.8));
        try (OpenStore store = database.open()) {
            RecallAnswer answer = Recalling.over(store, PlainEmbedder.minilm())
                    .recall(new RecallRequest("quokka", 5, Filter.NONE, -1), new CancelToken());
            assertThat(answer.cases())
                    .extracting(each -> each.entry().key().sourceId())
                    .containsExactly("NEAR", "FAR");
            assertThat(answer.unavailable()).containsOnlyKeys(Leg.WORDS, Leg.INDICATORS);
            assertThat(answer.unavailable().values()).allMatch(reason -> !reason.isBlank());
            assertThat(answer.matched()).hasValue(2);
        }
    }
}
