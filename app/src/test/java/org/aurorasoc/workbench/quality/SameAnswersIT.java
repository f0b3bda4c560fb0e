package org.aurorasoc.workbench.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.aurorasoc.workbench.domain.Filter;
import org.aurorasoc.workbench.domain.OutcomeClass;
import org.aurorasoc.workbench.domain.OutcomeTest;
import org.aurorasoc.workbench.domain.Severity;
import org.aurorasoc.workbench.domain.TechniqueId;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.embed.Embedder;
import org.aurorasoc.workbench.embed.onnx.OnnxEmbedder;
import org.aurorasoc.workbench.json.JsonText;
import org.aurorasoc.workbench.memory.Recalling;
import org.aurorasoc.workbench.memory.TestImports;
import org.aurorasoc.workbench.service.SampleService;
import org.aurorasoc.workbench.service.recall.RecallAnswer;
import org.aurorasoc.workbench.service.recall.RecallLeg;
import org.aurorasoc.workbench.service.recall.RecallRequest;
import org.aurorasoc.workbench.service.recall.RecallRequest.Question;
import org.aurorasoc.workbench.service.recall.RecallService;
import org.aurorasoc.workbench.store.OpenStore;
import org.aurorasoc.workbench.store.embedded.EmbeddedStore;
import org.aurorasoc.workbench.store.postgres.PostgresStore;
import org.aurorasoc.workbench.task.CancelToken;
import org.aurorasoc.workbench.task.ProgressSink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// On the sample library both stores answer every question with the same cases in the same order.
class SameAnswersIT {
    private static final List<String> PASTED = List.of(
            "dns tunnelling from hr laptops",
            "powershell.exe -nop -w hidden -enc JABzAD0ATgBlAHcA",
            "cdn-sync[.]example",
            "198.51.100.23",
            "T1071",
            "T1486 files encrypted on a share",
            "the the of and",
            "2001:db8::17");

    @TempDir
    Path home;

    @Test
    void bothStoresGiveTheSameCasesInTheSameOrder() {
        try (Embedder embedder = OnnxEmbedder.open(home);
                OpenStore embedded = EmbeddedStore.open(home);
                OpenStore postgres = PostgresStore.open(FreshDatabase.settings())) {
            postgres.care().migrate();
            List.of(embedded, postgres).forEach(store -> load(store, embedder));
            RecallService one = Recalling.over(embedded, embedder);
            RecallService other = Recalling.over(postgres, embedder);
            List<RecallRequest> requests = requests();
            assertThat(requests).hasSizeGreaterThan(300);
            for (RecallRequest request : requests) {
                RecallAnswer expected = one.recall(request, new CancelToken());
                RecallAnswer actual = other.recall(request, new CancelToken());
                assertThat(told(actual)).as("%s", request).isEqualTo(told(expected));
                assertThat(expected.cases().isEmpty() && hasAll(request)).isFalse();
            }
        }
    }

    private static boolean hasAll(RecallRequest request) {
        return request.leg() == RecallLeg.ALL && request.filter().isNone();
    }

    private static void load(OpenStore store, Embedder embedder) {
        var library = new SampleService.Library(
                () -> BundledSamples.stream(BundledSamples.CASES),
                () -> BundledSamples.stream(BundledSamples.INDICATORS));
        new SampleService(
                        store.vectors(), TestImports.into(store.vectors(), embedder), library, Clock.systemUTC(), "ann")
                .load(new CancelToken(), ProgressSink.SILENT);
    }

    /// Everything that a reader could tell two answers apart by.
    private static List<String> told(RecallAnswer answer) {
        List<String> told = new ArrayList<>();
        answer.cases()
                .forEach(each -> told.add(each.entry().key().sourceId()
                        + " " + each.pinned() + " " + each.fused() + " " + each.legs() + " " + each.shared() + " "
                        + String.format("%.5f", each.score().orElseThrow())));
        told.add("matched " + answer.matched());
        told.add("chance " + String.format("%.5f", answer.chance().orElse(-1)) + " " + answer.nothingClose());
        told.add("ignored " + answer.ignored() + " unavailable " + answer.unavailable());
        return told;
    }

    private static List<RecallRequest> requests() {
        List<JsonObject> cases = BundledSamples.records(BundledSamples.CASES);
        List<Question> questions = new ArrayList<>();
        PASTED.forEach(text -> questions.add(new Question.Text(text)));
        for (int i = 0; i < cases.size(); i += 9) {
            questions.add(new Question.LikeCase(BundledSamples.text(cases.get(i), "id")));
            questions.add(new Question.Text(BundledSamples.text(cases.get(i), "summary")));
        }
        questions.add(new Question.Text("All at once. " + String.join(" ", summaries(cases, 30))));
        List<RecallRequest> requests = new ArrayList<>();
        for (Question question : questions) {
            for (RecallLeg leg : RecallLeg.values()) {
                requests.add(new RecallRequest(question, 10, Filter.NONE, -1, leg, false));
                requests.add(new RecallRequest(
                        question, 5, filters().get(requests.size() % filters().size()), 0.1, leg, false));
            }
        }
        return requests;
    }

    private static List<String> summaries(List<JsonObject> cases, int most) {
        return cases.stream()
                .limit(most)
                .map(each -> BundledSamples.text(each, "summary"))
                .toList();
    }

    private static List<Filter> filters() {
        return Stream.of(
                        new Filter(JsonObject.EMPTY, Set.of(Severity.HIGH), null, null, null, null, false),
                        new Filter(JsonObject.EMPTY, Set.of(), null, null, new TechniqueId("T1071"), null, false),
                        new Filter(
                                JsonObject.EMPTY,
                                Set.of(),
                                null,
                                null,
                                null,
                                OutcomeTest.usual(OutcomeClass.FALSE_POSITIVE),
                                false),
                        new Filter(
                                JsonObject.EMPTY,
                                Set.of(),
                                Instant.parse("2025-06-01T00:00:00Z"),
                                Instant.parse("2026-03-01T00:00:00Z"),
                                null,
                                null,
                                false),
                        Filter.containing(JsonText.readObject("{\"techniques\":[\"T1566.001\"]}")))
                .toList();
    }
}
