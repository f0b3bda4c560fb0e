package org.aurorasoc.workbench.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.aurorasoc.workbench.domain.CollectionName;
import org.aurorasoc.workbench.domain.EntryKey;
import org.aurorasoc.workbench.domain.Filter;
import org.aurorasoc.workbench.domain.extract.TestTraces;
import org.aurorasoc.workbench.domain.reasons.Why;
import org.aurorasoc.workbench.domain.recall.RecalledCase;
import org.aurorasoc.workbench.domain.trace.TraceReader;
import org.aurorasoc.workbench.embed.Embedder;
import org.aurorasoc.workbench.embed.onnx.OnnxEmbedder;
import org.aurorasoc.workbench.memory.Recalling;
import org.aurorasoc.workbench.memory.TestImports;
import org.aurorasoc.workbench.service.SampleService;
import org.aurorasoc.workbench.service.recall.RecallAnswer;
import org.aurorasoc.workbench.service.recall.RecallRequest;
import org.aurorasoc.workbench.service.recall.RecallService;
import org.aurorasoc.workbench.service.why.Explanation;
import org.aurorasoc.workbench.service.why.WhyService;
import org.aurorasoc.workbench.store.OpenStore;
import org.aurorasoc.workbench.store.embedded.EmbeddedStore;
import org.aurorasoc.workbench.task.CancelToken;
import org.aurorasoc.workbench.task.ProgressSink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// WHY over the sample library with the real model: what a row costs, and that the first look and a later one agree.
class WhyQualityIT {
    private static final Logger LOG = LoggerFactory.getLogger(WhyQualityIT.class);
    private static final double MOST_MILLIS = 30;

    @TempDir
    Path home;

    private final List<Double> firstMillis = new ArrayList<>();
    private final List<Double> laterMillis = new ArrayList<>();

    @Test
    void aRowWhoseSentencesAreKeptIsExplainedAtOnceAndAlike() {
        TraceReader traces = TestTraces.with();
        try (Embedder embedder = OnnxEmbedder.open(home);
                OpenStore store = EmbeddedStore.open(home)) {
            load(store, embedder);
            RecallService recall = Recalling.over(store, embedder);
            WhyService service = new WhyService(store, () -> embedder, traces);
            List<String> questions = BundledSamples.records(BundledSamples.CASES).stream()
                    .limit(20)
                    .map(each -> BundledSamples.text(each, "summary"))
                    .toList();
            for (String question : questions) {
                RecallAnswer answer =
                        recall.recall(new RecallRequest(question, 10, Filter.NONE, -1), new CancelToken());
                List<Why> first = explained(service, answer, firstMillis);
                assertThat(explained(service, answer, laterMillis)).isEqualTo(first);
                answer.cases().forEach(each -> assertKept(store, each));
            }
        }
        Collections.sort(firstMillis);
        Collections.sort(laterMillis);
        LOG.warn(
                "WHY a row after the first, ms: kept p50 {} p95 {}; not kept yet p50 {} p95 {}; {} rows",
                at(laterMillis, 0.5),
                at(laterMillis, 0.95),
                at(firstMillis, 0.5),
                at(firstMillis, 0.95),
                laterMillis.size());
        assertThat(at(laterMillis, 0.5)).isLessThanOrEqualTo(MOST_MILLIS);
    }

    private static void load(OpenStore store, Embedder embedder) {
        SampleService.Library library = new SampleService.Library(
                () -> BundledSamples.stream(BundledSamples.CASES),
                () -> BundledSamples.stream(BundledSamples.INDICATORS));
        new SampleService(
                        store.vectors(), TestImports.into(store.vectors(), embedder), library, Clock.systemUTC(), "ann")
                .load(new CancelToken(), ProgressSink.SILENT);
    }

    /// The question's sentences are embedded with the first row, which is not timed.
    private static List<Why> explained(WhyService service, RecallAnswer answer, List<Double> millis) {
        Explanation explanation = service.explain(answer.asked());
        List<Why> all = new ArrayList<>();
        for (RecalledCase each : answer.cases()) {
            long start = System.nanoTime();
            all.add(explanation.of(each, new CancelToken()));
            if (all.size() > 1) {
                millis.add((System.nanoTime() - start) / 1e6);
            }
        }
        return all;
    }

    private static void assertKept(OpenStore store, RecalledCase each) {
        EntryKey key = new EntryKey(CollectionName.CASES, each.record().id());
        assertThat(store.caseFile().sentences(key)).isPresent();
    }

    private static double at(List<Double> sorted, double share) {
        return sorted.get((int) (sorted.size() * share));
    }
}
