package org.aurorasoc.workbench.viewmodel.recall;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.aurorasoc.workbench.bootstrap.TestServices;
import org.aurorasoc.workbench.domain.ModelId;
import org.aurorasoc.workbench.domain.ModelNotAdded;
import org.aurorasoc.workbench.domain.Severity;
import org.aurorasoc.workbench.domain.json.Json;
import org.aurorasoc.workbench.error.StoreUnavailableException;
import org.aurorasoc.workbench.memory.PlainEmbedder;
import org.aurorasoc.workbench.memory.ShortMemory;
import org.aurorasoc.workbench.memory.TenCases;
import org.aurorasoc.workbench.task.ManualTaskRunner;
import org.aurorasoc.workbench.viewmodel.Age;
import org.aurorasoc.workbench.viewmodel.Problem;
import org.aurorasoc.workbench.viewmodel.TestWorkplace;
import org.aurorasoc.workbench.viewmodel.recall.RecallViewModel.Phase;
import org.aurorasoc.workbench.viewmodel.recall.RecallViewModel.Work;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecallViewModelTest {
    private static final PlainEmbedder HASH = new PlainEmbedder(ModelId.HASH, "The model file is damaged.", false);

    @TempDir
    private Path home;

    private final ManualTaskRunner runner = new ManualTaskRunner();
    private final ShortMemory memory = TenCases.memory();

    private RecallViewModel over(ShortMemory store, PlainEmbedder embedder) {
        return new RecallViewModel(new TestWorkplace(() -> TestServices.over(store, embedder, home), runner).place());
    }

    private RecallViewModel asked(ShortMemory store, PlainEmbedder embedder, String query) {
        RecallViewModel model = over(store, embedder);
        model.search(query);
        runner.runAll();
        return model;
    }

    private static List<String> ids(RecallViewModel model) {
        return model.pageProperty().get().rows().stream().map(RecallRow::id).toList();
    }

    @Test
    void aQuestionBringsTheNearestCasesFirst() {
        RecallViewModel model = asked(memory, PlainEmbedder.minilm(), "dns tunnel");
        RecallPage page = model.pageProperty().get();
        assertThat(model.phaseProperty().get()).isEqualTo(Phase.ANSWERED);
        assertThat(page.count()).isEqualTo("10 of 10");
        assertThat(page.rows()).hasSize(10);
        assertThat(model.list().rowsProperty().get())
                .extracting(RecallRow::rank)
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
        assertThat(page.rows())
                .extracting(row -> row.similarity().text())
                .containsExactly("0.71", "0.66", "0.64", "0.58", "0.55", "0.52", "0.47", "0.41", "0.33", "-0.04");
        assertThat(page.rows())
                .extracting(RecallRow::age)
                .extracting(Age::text)
                .first()
                .isEqualTo("14 mo");
    }

    @Test
    void theTallyAddsUpToTheRows() {
        RecallPage page = asked(memory, PlainEmbedder.minilm(), "dns tunnel")
                .pageProperty()
                .get();
        assertThat(page.tally())
                .extracting(TallyPart::text)
                .containsExactly(
                        "3 contained",
                        "2 false positive",
                        "1 benign true positive",
                        "1 escalated",
                        "1 damage",
                        "1 open",
                        "1 other");
    }

    @Test
    void whileItSearchesThePreviousAnswerStays() {
        RecallViewModel model = asked(memory, PlainEmbedder.minilm(), "dns tunnel");
        model.search("another");
        assertThat(model.workProperty().get()).isEqualTo(Work.SEARCH);
        assertThat(model.pageProperty().get().rows()).hasSize(10);
        runner.runAll();
        assertThat(model.workProperty().get()).isEqualTo(Work.NONE);
    }

    @Test
    void anAnswerThatComesAfterANewerQuestionIsDropped() {
        RecallViewModel model = over(memory, PlainEmbedder.minilm());
        List<RecallPage> shown = new ArrayList<>();
        model.pageProperty().addListener((_, _, page) -> shown.add(page));
        model.search("first");
        model.search("second");
        runner.runNewest();
        assertThat(shown).hasSize(1);
        runner.runAll();
        assertThat(shown).hasSize(1);
        assertThat(model.workProperty().get()).isEqualTo(Work.NONE);
    }

    @Test
    void aSearchThatIsStoppedLeavesQuestionAndAnswer() {
        RecallViewModel model = asked(memory, PlainEmbedder.minilm(), "dns tunnel");
        model.search("another");
        model.cancel();
        runner.runAll();
        assertThat(model.workProperty().get()).isEqualTo(Work.NONE);
        assertThat(model.queryProperty().get()).isEqualTo("another");
        assertThat(ids(model)).hasSize(10);
        assertThat(model.problemProperty().get()).isNull();
    }

    @Test
    void anEmptyQuestionIsRefusedUnderItsFieldAndAsksNobody() {
        RecallViewModel model = over(memory, PlainEmbedder.minilm());
        model.search("  \n");
        assertThat(model.queryFaultProperty().get()).isNotEmpty();
        assertThat(runner.waiting()).isZero();
        model.queryProperty().set("d");
        assertThat(model.queryFaultProperty().get()).isEmpty();
    }

    @Test
    void aStoreThatIsAwayIsSaidAndTryingAgainAsksTheSame() {
        memory.failWith(new StoreUnavailableException("The memory does not answer.", "Check the network."));
        RecallViewModel model = asked(memory, PlainEmbedder.minilm(), "dns tunnel");
        assertThat(model.problemProperty().get())
                .isEqualTo(new Problem("The memory does not answer.", "Check the network.", Problem.Action.RETRY, ""));
        assertThat(model.queryProperty().get()).isEqualTo("dns tunnel");
        memory.recover();
        model.retry();
        runner.runAll();
        assertThat(model.problemProperty().get()).isNull();
        assertThat(ids(model)).hasSize(10);
    }

    @Test
    void rowsOfAnotherModelAreLeftOutAndCounted() {
        memory.with(TenCases.row("OTHER-1", 0.9, ModelId.HASH, TenCases.payload("x", "", "", "2026-01-01T00:00:00Z")));
        RecallPage page = asked(memory, PlainEmbedder.minilm(), "dns tunnel")
                .pageProperty()
                .get();
        assertThat(page.rows()).extracting(RecallRow::id).doesNotContain("OTHER-1");
        assertThat(page.notices())
                .containsExactly(
                        new Notice("1 case left out: embedded by hash mode.", Notice.Action.REEMBED, "Re-embed 1"));
    }

    @Test
    void rowsOfAModelThatWasChosenBeforeAreNotCalledHashModes() {
        memory.with(TenCases.row("OTHER-1", 0.9, ModelId.BGE, TenCases.payload("x", "", "", "2026-01-01T00:00:00Z")));
        RecallPage page = asked(memory, PlainEmbedder.minilm(), "dns tunnel")
                .pageProperty()
                .get();
        assertThat(page.notices())
                .containsExactly(
                        new Notice("1 case left out: embedded by another model.", Notice.Action.REEMBED, "Re-embed 1"));
    }

    @Test
    void aChosenModelThatNobodyAddedIsSaidWithTheCommandThatMendsIt() {
        PlainEmbedder lacking = new PlainEmbedder(ModelId.HASH, new ModelNotAdded(ModelId.BGE).reason(), false);
        RecallPage page = asked(memory, lacking, "dns tunnel").pageProperty().get();
        assertThat(page.notices())
                .filteredOn(notice -> notice.action() == Notice.Action.MEND_MODEL)
                .singleElement()
                .satisfies(notice -> assertThat(notice.text())
                        .contains("bge-small-en-v1.5 is chosen", "sh installer/add-model.sh bge-small-en-v1.5"))
                .satisfies(notice -> assertThat(notice.label()).isEqualTo("Look again"));
    }

    @Test
    void inHashModeOnlyAnEqualTextComesBackAndItsSimilarityHasNoLength() {
        ShortMemory hashed = new ShortMemory("embedded", "/m", true)
                .with(TenCases.row("A", 1, ModelId.HASH, TenCases.payload("a", "", "", "2026-01-01T00:00:00Z")))
                .with(TenCases.row("B", 0.9, ModelId.HASH, TenCases.payload("b", "", "", "2026-01-01T00:00:00Z")));
        RecallPage page = asked(hashed, HASH, "a").pageProperty().get();
        assertThat(page.rows()).extracting(RecallRow::id).containsExactly("A");
        assertThat(page.rows().getFirst().similarity().bar()).isEqualTo(OptionalDouble.empty());
        assertThat(page.notices())
                .extracting(Notice::text)
                .containsExactly("Results are not by meaning: The model file is damaged.");
    }

    @Test
    void aNegativeSimilarityHasItsNumberAndNoLength() {
        RecallRow last = asked(memory, PlainEmbedder.minilm(), "dns")
                .pageProperty()
                .get()
                .rows()
                .getLast();
        assertThat(last.similarity().text()).isEqualTo("-0.04");
        assertThat(last.similarity().bar()).isEqualTo(OptionalDouble.of(0));
    }

    @Test
    void aTextThatWasCutIsSaidInWordPieces() {
        RecallPage page = asked(memory, new PlainEmbedder(ModelId.MINILM, "", true), "a long alert")
                .pageProperty()
                .get();
        assertThat(page.notices())
                .extracting(Notice::text)
                .containsExactly("Meaning read the first 256 of 1,140 word pieces. Words and indicators read all.");
    }

    @Test
    void fewerThanAskedSaysWhy() {
        ShortMemory two = new ShortMemory("embedded", "/m", true);
        TenCases.all().stream().limit(2).forEach(two::with);
        assertThat(asked(two, PlainEmbedder.minilm(), "dns")
                        .pageProperty()
                        .get()
                        .count())
                .isEqualTo("2 of 10: only 2 cases are stored");
    }

    @Test
    void hostileTextOfACaseIsMadeVisible() {
        ShortMemory hostile = new ShortMemory("embedded", "/m", true)
                .with(TenCases.row(
                        "ID\u200B",
                        0.5,
                        TenCases.payload(
                                        "pay\u202Efdp\nnow",
                                        "cri\u0007tical",
                                        "con\u2066tained",
                                        "not a time",
                                        "T1\u200E")
                                .with("what_worked", Json.of("<b>reset</b>\u202E"))));
        RecallRow row = asked(hostile, PlainEmbedder.minilm(), "x")
                .pageProperty()
                .get()
                .rows()
                .getFirst();
        assertThat(row.id()).isEqualTo("ID[U+200B]");
        assertThat(row.title()).isEqualTo("pay[U+202E]fdp now");
        assertThat(row.severity()).isEqualTo(Severity.UNKNOWN);
        assertThat(row.severityWord()).isEqualTo("Cri[U+0007]tical");
        assertThat(row.outcomeWord()).isEqualTo("Con[U+2066]tained");
        assertThat(row.techniques()).containsExactly("T1[U+200E]");
    }

    @Test
    void anEmptyMemoryOffersSamplesAndLoadsThem() {
        ShortMemory nothing = new ShortMemory("embedded", "/m", true);
        RecallViewModel model = over(nothing, PlainEmbedder.minilm());
        List<String> heard = new ArrayList<>();
        model.setOnMemoryChanged(() -> heard.add("changed"));
        model.memoryHolds(0);
        assertThat(model.offersSamplesProperty().get()).isTrue();
        model.loadSamples();
        assertThat(model.workProperty().get()).isEqualTo(Work.SAMPLES);
        runner.runAll();
        assertThat(model.problemProperty().get()).isNull();
        assertThat(model.offersSamplesProperty().get()).isFalse();
        assertThat(heard).containsExactly("changed");
        model.search("printer");
        runner.runAll();
        assertThat(model.pageProperty().get().rows()).hasSize(10).allMatch(RecallRow::sample);
    }

    @Test
    void anEmptyMemorySaysThatItIsEmpty() {
        RecallViewModel model = asked(new ShortMemory("embedded", "/m", true), PlainEmbedder.minilm(), "dns");
        assertThat(model.phaseProperty().get()).isEqualTo(Phase.NOTHING);
        assertThat(model.pageProperty().get().nothing()).contains("no cases");
    }
}
