package org.aurorasoc.workbench.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.aurorasoc.workbench.domain.CollectionName;
import org.aurorasoc.workbench.domain.Probe;
import org.aurorasoc.workbench.domain.SearchRequest;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.embed.Embedder;
import org.aurorasoc.workbench.embed.onnx.OnnxEmbedder;
import org.aurorasoc.workbench.memory.TestImports;
import org.aurorasoc.workbench.service.SampleService;
import org.aurorasoc.workbench.service.intake.ImportReport.RowFate;
import org.aurorasoc.workbench.store.OpenStore;
import org.aurorasoc.workbench.store.VectorStore;
import org.aurorasoc.workbench.store.embedded.EmbeddedStore;
import org.aurorasoc.workbench.task.CancelToken;
import org.aurorasoc.workbench.task.ProgressSink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The sample library as a labelled test: kinds of incident are told apart by meaning, and not by keywords.
class SampleQualityIT {
    private static final Logger LOG = LoggerFactory.getLogger(SampleQualityIT.class);
    private static final int K = 5;

    /// The aim is 0.9 and is missed: the third edition gave 0.807 (the second 0.561, the first 0.483), measured
    /// when its text was finished. Texts are not rewritten to suit a measure they have been seen with, so this
    /// holds what there is (docs/measurements/2026-11-21-sample-library-third-edition.txt).
    private static final double FLOOR = 0.79;

    @TempDir
    Path home;

    @Test
    void familiesAreRecalledByMeaningAndNotByTheirWords() {
        List<JsonObject> cases = BundledSamples.records(BundledSamples.CASES);
        Map<String, List<String>> byMeaning;
        try (Embedder embedder = OnnxEmbedder.open(home);
                OpenStore store = EmbeddedStore.open(home)) {
            load(store.vectors(), embedder);
            byMeaning = byMeaning(cases, store.vectors());
        }
        double meaning = measured("meaning", cases, byMeaning);
        double summaries = measured(
                "words of summaries",
                cases,
                new WordsAlone(cases, sample -> BundledSamples.text(sample, "summary")).nearest(K));
        measured(
                "words of summaries, titles and outcomes",
                cases,
                new WordsAlone(cases, SampleQualityIT::allWords).nearest(K));
        assertThat(meaning).isGreaterThanOrEqualTo(FLOOR);
        assertThat(meaning - summaries).isGreaterThanOrEqualTo(0.1);
    }

    private static String allWords(JsonObject sample) {
        return BundledSamples.text(sample, "summary")
                + "\n" + BundledSamples.text(sample, "title")
                + "\n" + BundledSamples.text(sample, "outcome");
    }

    private static void load(VectorStore store, Embedder embedder) {
        var library = new SampleService.Library(
                () -> BundledSamples.stream(BundledSamples.CASES),
                () -> BundledSamples.stream(BundledSamples.INDICATORS));
        var samples = new SampleService(store, TestImports.into(store, embedder), library, Clock.systemUTC(), "ann");
        var reports = samples.load(new CancelToken(), ProgressSink.SILENT);
        assertThat(reports).extracting(report -> report.count(RowFate.ADDED)).containsExactly(150L, 500L);
        assertThat(reports).allMatch(report -> report.truncated() == 0);
    }

    private static Map<String, List<String>> byMeaning(List<JsonObject> cases, VectorStore store) {
        return cases.stream()
                .map(sample -> BundledSamples.text(sample, "id"))
                .collect(Collectors.toMap(id -> id, id -> nearest(id, store)));
    }

    private static List<String> nearest(String id, VectorStore store) {
        SearchRequest request = new SearchRequest(CollectionName.CASES, new Probe.ByStored(id), K);
        return store.search(request, new CancelToken()).hits().stream()
                .map(hit -> hit.entry().key().sourceId())
                .toList();
    }

    private static double measured(String by, List<JsonObject> cases, Map<String, List<String>> found) {
        Map<String, String> families = new HashMap<>();
        cases.forEach(sample -> families.put(BundledSamples.text(sample, "id"), BundledSamples.text(sample, "family")));
        assertThat(found).allSatisfy((id, ids) -> assertThat(ids).hasSize(K).doesNotContain(id));
        Map<String, Double> perFamily = new TreeMap<>(found.keySet().stream()
                .collect(Collectors.groupingBy(
                        families::get, Collectors.averagingDouble(id -> precision(id, found.get(id), families)))));
        double mean = found.keySet().stream()
                .mapToDouble(id -> precision(id, found.get(id), families))
                .average()
                .orElseThrow();
        LOG.warn("Sample library by {}: P@5 by family {}, {}", by, mean, perFamily);
        return mean;
    }

    private static double precision(String id, List<String> found, Map<String, String> families) {
        long same = found.stream()
                .filter(other -> families.get(other).equals(families.get(id)))
                .count();
        return (double) same / K;
    }
}
