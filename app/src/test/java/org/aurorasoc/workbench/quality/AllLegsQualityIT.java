package org.aurorasoc.workbench.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import org.aurorasoc.workbench.domain.extract.TestTraces;
import org.aurorasoc.workbench.embed.Embedder;
import org.aurorasoc.workbench.embed.onnx.OnnxEmbedder;
import org.aurorasoc.workbench.service.quality.QualityReport;
import org.aurorasoc.workbench.service.quality.QualityService;
import org.aurorasoc.workbench.service.quality.TrialScore;
import org.aurorasoc.workbench.store.OpenStore;
import org.aurorasoc.workbench.store.embedded.EmbeddedStore;
import org.aurorasoc.workbench.store.postgres.PostgresStore;
import org.aurorasoc.workbench.task.CancelToken;
import org.aurorasoc.workbench.task.ProgressSink;
import org.aurorasoc.workbench.testsupport.DataFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The measures of `quality` on every twentieth question of the real data (or as `workbench.quality.every`
/// says), by each leg and all, on both stores. The whole of it is under docs/measurements; what is asserted
/// here is that the stores agree, and that all legs together are no worse than meaning alone.
class AllLegsQualityIT {
    private static final Logger LOG = LoggerFactory.getLogger(AllLegsQualityIT.class);
    private static final int EVERY_NTH = Integer.getInteger("workbench.quality.every", 20);
    private static final double STORES_DIFFER_BY_LESS = 0.01;

    @TempDir
    Path home;

    @Test
    void allLegsBeatMeaningAndBothStoresSayTheSame() {
        try (Embedder embedder = new RememberingEmbedder(OnnxEmbedder.open(home));
                OpenStore embedded = EmbeddedStore.open(home);
                OpenStore postgres = PostgresStore.open(FreshDatabase.settings())) {
            postgres.care().migrate();
            Map<String, Double> here = figures(embedded, embedder);
            Map<String, Double> there = figures(postgres, embedder);
            assertThat(there).containsOnlyKeys(here.keySet());
            here.forEach((name, figure) -> assertThat(there.get(name))
                    .as(name)
                    .isBetween(figure - STORES_DIFFER_BY_LESS, figure + STORES_DIFFER_BY_LESS));
            here.keySet().stream()
                    .filter(name -> name.contains(" ALL "))
                    .forEach(name -> assertThat(here.get(name))
                            .as(name)
                            .isGreaterThan(here.get(name.replace(" ALL ", " MEANING "))));
            assertThat(embedded.vectors().collections()).isEmpty();
            assertThat(postgres.vectors().collections()).isEmpty();
        }
    }

    private static Map<String, Double> figures(OpenStore store, Embedder embedder) {
        QualityReport report = new QualityService(store, () -> embedder, TestTraces.with(), Clock.systemUTC())
                .measure(DataFolder.path(), EVERY_NTH, new CancelToken(), ProgressSink.SILENT);
        assertThat(report.skipped()).isEmpty();
        Map<String, Double> figures = new TreeMap<>();
        for (TrialScore score : report.scores()) {
            score.figures().forEach((name, figure) -> {
                figures.put(score.trial() + " " + score.leg() + " " + name, figure);
            });
            LOG.warn(
                    "{} {} {} of {}: {}",
                    report.backend(),
                    score.trial(),
                    score.leg(),
                    score.questions(),
                    score.figures());
        }
        return figures;
    }
}
