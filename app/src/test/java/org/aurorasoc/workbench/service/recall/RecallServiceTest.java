package org.aurorasoc.workbench.service.recall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.aurorasoc.workbench.domain.Filter;
import org.aurorasoc.workbench.domain.ModelId;
import org.aurorasoc.workbench.domain.OutcomeClass;
import org.aurorasoc.workbench.domain.Severity;
import org.aurorasoc.workbench.domain.TechniqueId;
import org.aurorasoc.workbench.domain.desk.MutedToken;
import org.aurorasoc.workbench.domain.extract.WarningList;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.domain.recall.Leg;
import org.aurorasoc.workbench.domain.recall.RecalledCase;
import org.aurorasoc.workbench.domain.recall.SharedToken;
import org.aurorasoc.workbench.domain.trace.IgnoredValue;
import org.aurorasoc.workbench.domain.trace.Token;
import org.aurorasoc.workbench.embed.Embedder;
import org.aurorasoc.workbench.error.InvalidInputException;
import org.aurorasoc.workbench.error.NotFoundException;
import org.aurorasoc.workbench.memory.FiledCases;
import org.aurorasoc.workbench.memory.PlainEmbedder;
import org.aurorasoc.workbench.memory.Recalling;
import org.aurorasoc.workbench.service.recall.RecallRequest.Question;
import org.aurorasoc.workbench.store.Change;
import org.aurorasoc.workbench.store.OpenStore;
import org.aurorasoc.workbench.store.embedded.EmbeddedStore;
import org.aurorasoc.workbench.task.CancelToken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecallServiceTest {
    private static final WarningList RESOLVERS =
            new WarningList("public resolvers", WarningList.Kind.CIDR, List.of("8.8.8.8/32"));

    @TempDir
    Path home;

    private OpenStore store;
    private FiledCases cases;

    @BeforeEach
    void open() {
        store = EmbeddedStore.open(home);
        cases = new FiledCases(store);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private RecallAnswer ask(Question question, int k, RecallLeg leg) {
        return ask(new RecallRequest(question, k, Filter.NONE, -1, leg, false), PlainEmbedder.minilm());
    }

    private RecallAnswer ask(RecallRequest request, Embedder embedder) {
        return Recalling.over(store, embedder, RESOLVERS).recall(request, new CancelToken());
    }

    private RecallAnswer ask(String text, int k) {
        return ask(new Question.Text(text), k, RecallLeg.ALL);
    }

    private static List<String> ids(RecallAnswer answer) {
        return answer.cases().stream()
                .map(each -> each.entry().key().sourceId())
                .toList();
    }

    @Test
    void aCaseIsFoundByTheLegsThatFindItAndItsPartsAddUp() {
        cases.file("A", 0.9, "{\"summary\":\"quiet\"}")
                .file("B", 0.2, "{\"summary\":\"the quokka sent mail to evil[.]example\"}")
                .file("C", 0.1, "{\"summary\":\"a quokka\"}");
        RecallAnswer answer = ask("quokka at evil.example", 5);
        RecalledCase first = answer.cases().getFirst();
        assertThat(ids(answer)).containsExactly("B", "C", "A");
        assertThat(first.legs().keySet()).containsExactly(Leg.MEANING, Leg.WORDS, Leg.INDICATORS);
        assertThat(first.fused()).isEqualTo(1 / 62.0 + 1 / 61.0 + 1 / 61.0);
        assertThat(first.score().orElseThrow()).isBetween(0.19, 0.21);
        assertThat(first.pinned()).isTrue();
        assertThat(first.shared()).contains(new SharedToken(new Token("domain", "evil.example"), 1, true));
        assertThat(answer.matched()).hasValue(3);
    }

    @Test
    void aRareIndicatorPinsACaseAboveNearerOnesInsideK() {
        cases.fill(120)
                .file("FAR", -0.5, "{\"summary\":\"x\",\"iocs\":[{\"type\":\"ip\",\"value\":\"198.51.100.7\"}]}");
        RecallAnswer answer = ask("198.51.100[.]7 talks again", 3);
        assertThat(ids(answer)).containsExactly("FAR", "A-119", "A-118");
        assertThat(answer.cases()).extracting(RecalledCase::pinned).containsExactly(true, false, false);
    }

    @Test
    void whatIsListedPrivateOrMutedDoesNotCountAndIsNamed() {
        cases.fill(5).file("R", 0.1, "{\"summary\":\"x\",\"iocs\":[\"8.8.8.8\",\"cdn.example\"]}");
        store.vectors()
                .apply(
                        List.of(new Change.Mute(
                                new MutedToken(new Token("domain", "cdn.example"), Instant.EPOCH, "m.ortega"))),
                        new CancelToken());
        RecallAnswer answer = ask(new Question.Text("8.8.8.8 and cdn.example"), 5, RecallLeg.INDICATORS);
        assertThat(ids(answer)).isEmpty();
        assertThat(answer.ignored())
                .contains(new IgnoredValue("cdn.example", "muted"))
                .anyMatch(
                        each -> each.value().equals("8.8.8.8") && each.reason().contains("public resolvers"));
    }

    @Test
    void aTechniqueIsFoundUnderTheIdItHadBeforeAndTheOneItHasNow() {
        cases.fill(5)
                .file("OLD", 0.1, "{\"summary\":\"x\",\"techniques\":[\"T1086\"]}")
                .file("NEW", 0.1, "{\"summary\":\"y\",\"techniques\":[\"T1059.001\"]}")
                .file("SIBLING", 0.1, "{\"summary\":\"z\",\"techniques\":[\"T1059.003\"]}");
        for (String id : List.of("T1086", "T1059.001")) {
            Filter filter = new Filter(JsonObject.EMPTY, Set.of(), null, null, new TechniqueId(id), null, false);
            Question routine = new Question.Text("routine");
            assertThat(ids(ask(
                            new RecallRequest(routine, 5, filter, -1, RecallLeg.ALL, false), PlainEmbedder.minilm())))
                    .as(id)
                    .containsExactlyInAnyOrder("OLD", "NEW");
            assertThat(ids(ask(new Question.Text("seen " + id + " again"), 5, RecallLeg.INDICATORS)))
                    .as(id)
                    .contains("OLD", "NEW");
        }
        assertThat(ids(ask(new Question.Text("seen T1086 again"), 5, RecallLeg.INDICATORS)))
                .doesNotContain("SIBLING");
    }

    @Test
    void kOfKHoldsForEveryLegAndFilterAndTheCountIsExactWhenFewerCame() {
        cases.fill(150).file("LOW", -0.9, "{\"summary\":\"the routine\",\"severity\":\"low\"}");
        assertThat(ask("routine", 130).cases()).hasSize(130);
        assertThat(ask("wombat", 20).cases()).hasSize(20);
        assertThat(ask("wombat", 20).matched()).isEmpty();
        Filter low = new Filter(JsonObject.EMPTY, Set.of(Severity.LOW), null, null, null, null, false);
        for (RecallLeg leg : List.of(RecallLeg.ALL, RecallLeg.MEANING, RecallLeg.WORDS)) {
            RecallAnswer answer = ask(
                    new RecallRequest(new Question.Text("routine"), 7, low, -1, leg, false), PlainEmbedder.minilm());
            assertThat(ids(answer)).as(leg.name()).containsExactly("LOW");
            assertThat(answer.matched()).hasValue(1);
        }
    }

    @Test
    void aMinimumSimilarityHoldsForEveryLeg() {
        cases.file("NEAR", 0.8, "{\"summary\":\"quokka\"}").file("FAR", 0.2, "{\"summary\":\"quokka quokka\"}");
        for (RecallLeg leg : List.of(RecallLeg.ALL, RecallLeg.MEANING, RecallLeg.WORDS)) {
            RecallRequest request = new RecallRequest(new Question.Text("quokka"), 5, Filter.NONE, 0.5, leg, false);
            assertThat(ids(ask(request, PlainEmbedder.minilm()))).containsExactly("NEAR");
        }
    }

    @Test
    void aRowOfAnotherModelIsFoundByItsWordsAndHasNoSimilarity() {
        cases.file("OURS", 0.3, "{\"summary\":\"calm\"}")
                .file("HASHED", PlainEmbedder.near(1), new ModelId("bge-small-en-v1.5"), "{\"summary\":\"quokka\"}");
        RecallAnswer answer = ask("quokka", 5);
        RecalledCase hashed = answer.cases().getLast();
        assertThat(ids(answer)).containsExactly("OURS", "HASHED");
        assertThat(hashed.score()).isEmpty();
        assertThat(hashed.legs().keySet()).containsExactly(Leg.WORDS);
        assertThat(answer.excluded().otherModel()).isEqualTo(1);
    }

    @Test
    void likeACaseAsksByItsVectorItsWordsAndItsTokensAndNeverAnswersItself() {
        cases.file("ME", 0.5, "{\"summary\":\"the quokka came\",\"iocs\":[\"198.51.100.7\"]}")
                .file("WORD", -0.5, "{\"summary\":\"a quokka\"}")
                .file("TOKEN", -0.6, "{\"summary\":\"x\",\"iocs\":[\"198.51.100.7\"]}")
                .file("NEAR", 0.5, "{\"summary\":\"y\"}");
        RecallAnswer answer = ask(new Question.LikeCase("ME"), 5, RecallLeg.ALL);
        assertThat(ids(answer))
                .containsExactlyInAnyOrder("TOKEN", "WORD", "NEAR")
                .startsWith("TOKEN");
        assertThat(answer.cases())
                .filteredOn(each -> each.entry().key().sourceId().equals("NEAR"))
                .allMatch(each -> each.score().orElse(0) > 0.999);
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> ask(new Question.LikeCase("GONE"), 5, RecallLeg.ALL));
    }

    @Test
    void samplesStayOutOnceRealCasesExistUnlessTheyAreAskedFor() {
        cases.file("S-1", 0.9, "{\"summary\":\"quokka\",\"sample\":true}");
        assertThat(ids(ask("quokka", 5))).containsExactly("S-1");
        cases.file("REAL", 0.1, "{\"summary\":\"quokka\"}");
        RecallAnswer without = ask("quokka", 5);
        assertThat(ids(without)).containsExactly("REAL");
        assertThat(without.excluded().samples()).isEqualTo(1);
        RecallAnswer with = ask(
                new RecallRequest(new Question.Text("quokka"), 5, Filter.NONE, -1, RecallLeg.ALL, true),
                PlainEmbedder.minilm());
        assertThat(ids(with)).containsExactlyInAnyOrder("S-1", "REAL");
        assertThat(with.excluded().samples()).isZero();
    }

    @Test
    void nothingIsCloseWhenTheNearestIsNoNearerThanChance() {
        cases.fill(60).file("RARE", 0.1, "{\"summary\":\"x\",\"iocs\":[\"198.51.100.7\"]}");
        RecallAnswer far = ask("wombat", 5);
        assertThat(far.chance().orElseThrow())
                .as("the rows are nearly one direction")
                .isGreaterThan(0.99);
        assertThat(far.nothingClose()).isTrue();
        assertThat(ask("198.51.100.7", 5).nothingClose()).isFalse();
        cases.file("SAME", 1, "{\"summary\":\"y\"}");
        assertThat(ask("wombat", 5).nothingClose()).isFalse();
    }

    @Test
    void inHashModeWordsStillAnswerAndMeaningSaysThatItCannot() {
        PlainEmbedder hash = new PlainEmbedder(ModelId.HASH, "The model file is damaged.", false);
        cases.file("A", PlainEmbedder.near(0.9), ModelId.HASH, "{\"summary\":\"quokka\"}")
                .file("B", PlainEmbedder.near(0.95), ModelId.HASH, "{\"summary\":\"calm\"}");
        RecallAnswer answer =
                ask(new RecallRequest(new Question.Text("quokka"), 5, Filter.NONE, -1, RecallLeg.ALL, false), hash);
        assertThat(ids(answer)).containsExactly("A");
        assertThat(answer.unavailable()).containsEntry(Leg.MEANING, "The model file is damaged.");
        assertThat(answer.matched()).isEmpty();
        assertThat(answer.chance()).isEmpty();
        assertThat(answer.nothingClose()).isFalse();
    }

    @Test
    void theTallySaysHowTheCasesEnded() {
        cases.file("A", 0.9, "{\"summary\":\"a\",\"outcome\":\"Remediated by night shift\"}")
                .file("B", 0.8, "{\"summary\":\"b\",\"outcome\":\"FP\"}")
                .file("C", 0.7, "{\"summary\":\"c\"}");
        assertThat(ask("wombat", 5).tally().counts())
                .containsEntry(OutcomeClass.CONTAINED, 1L)
                .containsEntry(OutcomeClass.FALSE_POSITIVE, 1L)
                .containsEntry(OutcomeClass.OTHER, 1L);
    }

    @Test
    void casesThatLackTracesAreCounted() {
        cases.file("A", 0.9, "{\"summary\":\"quokka\"}");
        store.vectors()
                .apply(
                        List.of(new Change.Amend(
                                new org.aurorasoc.workbench.domain.EntryKey("aurora_cases", "A"),
                                org.aurorasoc.workbench.embed.TextHash.of("quokka"),
                                org.aurorasoc.workbench.json.JsonText.readObject("{\"summary\":\"quokka\",\"n\":1}"))),
                        new CancelToken());
        RecallAnswer answer = ask("quokka", 5);
        assertThat(answer.excluded().lackingTraces()).isEqualTo(1);
        assertThat(ids(answer)).as("meaning knows it all the same").containsExactly("A");
        RecallAnswer byWords = ask(new Question.Text("quokka"), 5, RecallLeg.WORDS);
        assertThat(byWords.cases()).isEmpty();
        assertThat(byWords.matched()).as("nobody knows its words").isEmpty();
    }

    @Test
    void aQuestionWithoutTextAndAnImpossibleKAreRefused() {
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> ask(" \n", 5));
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> ask("x", 0));
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> ask("x", 10_001));
    }
}
