package org.aurorasoc.workbench.viewmodel.recall;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.aurorasoc.workbench.bootstrap.TestServices;
import org.aurorasoc.workbench.domain.HashMode;
import org.aurorasoc.workbench.domain.ModelId;
import org.aurorasoc.workbench.domain.json.Json;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.i18n.Messages;
import org.aurorasoc.workbench.memory.PlainEmbedder;
import org.aurorasoc.workbench.memory.ShortMemory;
import org.aurorasoc.workbench.memory.TenCases;
import org.aurorasoc.workbench.task.ManualTaskRunner;
import org.aurorasoc.workbench.viewmodel.Destination;
import org.aurorasoc.workbench.viewmodel.SettingsSection;
import org.aurorasoc.workbench.viewmodel.TestWorkplace;
import org.aurorasoc.workbench.viewmodel.recall.RecallViewModel.Phase;
import org.aurorasoc.workbench.viewmodel.recall.RecallViewModel.Work;
import org.aurorasoc.workbench.viewmodel.why.CompareViewModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What narrows, orders and marks an answer, and what of it is kept.
class RecallNarrowingTest {
    private static final Messages ENGLISH = new Messages(Locale.ENGLISH);

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
    void filtersNarrowTheNextAnswerAndItSaysHowManyMatch() {
        RecallViewModel model = asked(memory, PlainEmbedder.minilm(), "dns tunnel");
        model.filters().set(FilterKind.SEVERITY, "high+");
        assertThat(model.workProperty().get()).isEqualTo(Work.SEARCH);
        runner.runAll();
        assertThat(ids(model)).containsExactly("CASE-0117", "CASE-0203", "CASE-0031", "CASE-0266", "CASE-0009");
        assertThat(model.pageProperty().get().count()).isEqualTo("5 of 10");
        assertThat(model.pageProperty().get().notices())
                .contains(new Notice(
                        "5 of 10: only 5 cases match the filters.", Notice.Action.CLEAR_FILTERS, "Clear filters"));
    }

    @Test
    void whereFiltersLeaveNothingItSaysHowManyThereWouldBe() {
        RecallViewModel model = asked(memory, PlainEmbedder.minilm(), "dns tunnel");
        model.filters().set(FilterKind.SEVERITY, "critical");
        model.filters().set(FilterKind.SINCE, "2026-11-14");
        runner.runAll();
        assertThat(model.phaseProperty().get()).isEqualTo(Phase.NOTHING);
        assertThat(model.pageProperty().get().nothing())
                .isEqualTo("No case matches severity critical since 14 Nov. Without filters: 10.");
        model.filters().clear();
        runner.runAll();
        assertThat(ids(model)).hasSize(10);
    }

    @Test
    void filtersThatAreSetBeforeTheFirstQuestionAskNothing() {
        RecallViewModel model = over(memory, PlainEmbedder.minilm());
        model.filters().set(FilterKind.SHOW, "3");
        assertThat(runner.waiting()).isZero();
        model.search("dns");
        runner.runAll();
        assertThat(model.pageProperty().get().count()).isEqualTo("3 of 3");
    }

    @Test
    void theOrderIsNamedAndSimilarityThatHasNoPartInItIsSaidToHaveNone() {
        RecallViewModel model = asked(memory, PlainEmbedder.minilm(), "dns tunnel");
        assertThat(model.ordering()).isEqualTo(new ListOrder("combined", ""));
        assertThat(model.orderChoice(RowOrder.COMBINED)).isEqualTo("Combined");
        RecallPage ranked = model.pageProperty().get();
        ListOrder byWords = ListOrder.of(RowOrder.COMBINED, by(LegChoice.WORDS, ranked), ENGLISH);
        assertThat(byWords.name()).isEqualTo("words");
        assertThat(byWords.note()).startsWith("Ordered by words in common.");
        assertThat(ListOrder.of(RowOrder.COMBINED, by(LegChoice.INDICATORS, ranked), ENGLISH)
                        .note())
                .startsWith("Ordered by shared indicators.");
        assertThat(ListOrder.of(RowOrder.COMBINED, by(LegChoice.MEANING, ranked), ENGLISH))
                .isEqualTo(new ListOrder("meaning", ""));
        assertThat(ListOrder.of(RowOrder.SIMILARITY, by(LegChoice.WORDS, ranked), ENGLISH))
                .isEqualTo(new ListOrder("similarity", ""));
    }

    /// An equal text comes back by meaning, another by its words.
    private static ShortMemory hashed() {
        return new ShortMemory("embedded", "/m", true)
                .with(TenCases.row("A", 1, ModelId.HASH, TenCases.payload("a", "", "", "2026-01-01T00:00:00Z")));
    }

    @Test
    void withoutAModelNothingIsCalledCombinedOrByMeaning() {
        RecallViewModel model = asked(hashed(), new PlainEmbedder(ModelId.HASH, HashMode.CHOSEN, false), "a");
        assertThat(model.ordering())
                .isEqualTo(new ListOrder(
                        "words and indicators",
                        "Ordered by words in common and shared indicators. Of similarity only an equal text, 1.00, has a"
                                + " part in this order."));
        assertThat(model.orderChoice(RowOrder.COMBINED)).isEqualTo("Words and indicators");
        RecallPage byMeaning = by(LegChoice.MEANING, model.pageProperty().get());
        assertThat(ListOrder.of(RowOrder.COMBINED, byMeaning, ENGLISH)).isEqualTo(new ListOrder("hash similarity", ""));
        assertThat(ListOrder.choice(RowOrder.COMBINED, byMeaning, ENGLISH)).isEqualTo("Hash similarity");
    }

    @Test
    void hashModeThatWasChosenLeadsToTheSettingsAndOnlyADamagedModelIsRepaired() {
        Notice chosen = notice(HashMode.CHOSEN);
        assertThat(chosen.action()).isEqualTo(Notice.Action.CHOOSE_MODEL);
        assertThat(chosen.label()).isEqualTo("Open Settings");
        assertThat(notice("The model file is damaged."))
                .extracting(Notice::label)
                .isEqualTo("Repair model");

        TestWorkplace desk = new TestWorkplace(() -> TestServices.over(memory, PlainEmbedder.minilm(), home), runner);
        RecallViewModel model = new RecallViewModel(desk.place());
        new RecallActions(desk.place(), model, new CompareViewModel(desk.place())).chooseModel();
        assertThat(desk.visited()).containsExactly(new Destination.Setting(SettingsSection.MODELS));
    }

    private Notice notice(String reason) {
        return asked(hashed(), new PlainEmbedder(ModelId.HASH, reason, false), "a")
                .pageProperty()
                .get()
                .notices()
                .getFirst();
    }

    private static RecallPage by(LegChoice leg, RecallPage page) {
        return new RecallPage(
                page.answer(),
                page.rows(),
                page.count(),
                page.at(),
                page.took(),
                page.tookParts(),
                page.tally(),
                leg,
                page.nothingClose(),
                page.notices(),
                page.nothing());
    }

    @Test
    void theLegThatWasAskedIsTheAnswersOwn() {
        RecallViewModel model = over(memory, PlainEmbedder.minilm());
        model.filters().choose(LegChoice.MEANING);
        model.search("dns tunnel");
        runner.runAll();
        assertThat(model.pageProperty().get().leg()).isEqualTo(LegChoice.MEANING);
        assertThat(model.orderChoice(RowOrder.COMBINED)).isEqualTo("Meaning");
    }

    @Test
    void aRevokedTechniqueStandsWithItsSuccessorOnItsChip() {
        RecallViewModel model = over(memory, PlainEmbedder.minilm());
        model.filters().set(FilterKind.TECHNIQUE, "T1086");
        assertThat(model.filters().chip(FilterKind.TECHNIQUE)).isEqualTo("Technique: T1086 → T1059.001");
        model.filters().set(FilterKind.TECHNIQUE, "T1059.001");
        assertThat(model.filters().chip(FilterKind.TECHNIQUE)).isEqualTo("Technique: T1059.001");
    }

    @Test
    void reorderingChangesNeitherTheRowsNorTheSelection() {
        RecallViewModel model = asked(memory, PlainEmbedder.minilm(), "dns tunnel");
        model.list().order(RowOrder.NEWEST);
        List<RecallRow> rows = model.list().rowsProperty().get();
        assertThat(rows).hasSize(10).extracting(RecallRow::rank).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
        assertThat(rows.getFirst().id()).isEqualTo("CASE-0178");
        assertThat(model.list().selectedProperty().get())
                .extracting(RecallRow::id)
                .isEqualTo("CASE-0117");
        assertThat(runner.waiting()).isZero();
    }

    @Test
    void allCanBeMarkedButOne() {
        RecallViewModel model = asked(memory, PlainEmbedder.minilm(), "dns tunnel");
        RecallRow first = model.list().rowsProperty().get().getFirst();
        model.list().markAll();
        model.list().toggleMark(first);
        assertThat(model.list().markCountProperty().get()).isEqualTo(9);
        assertThat(model.list().chosen()).hasSize(9).doesNotContain(first);
        assertThat(model.list().forgetMarks()).isTrue();
        assertThat(model.list().chosen()).containsExactly(first);
    }

    @Test
    void whatWasKeptComesBackAndAsksNothing() {
        RecallViewModel before = asked(memory, PlainEmbedder.minilm(), "dns tunnel");
        before.filters().set(FilterKind.SEVERITY, "high");
        before.filters().choose(LegChoice.MEANING);
        before.list().order(RowOrder.SIMILARITY);
        before.layout().resize(RecallLayout.Breadth.WIDE, 50);
        runner.runAll();
        RecallViewModel after = over(memory, PlainEmbedder.minilm());
        after.restore(before.remember());
        assertThat(runner.waiting()).isZero();
        assertThat(after.phaseProperty().get()).isEqualTo(Phase.UNASKED);
        assertThat(after.queryProperty().get()).isEqualTo("dns tunnel");
        assertThat(after.filters().legProperty().get()).isEqualTo(LegChoice.MEANING);
        assertThat(after.list().orderProperty().get()).isEqualTo(RowOrder.SIMILARITY);
        assertThat(after.layout().width(RecallLayout.Breadth.WIDE)).isEqualTo(50);
        assertThat(after.restoredProperty().get()).isEqualTo("Filters kept from today: severity high.");
        after.filters().clear();
        assertThat(after.restoredProperty().get()).isEmpty();
    }

    @Test
    void aKeptStateOfAnotherVersionDoesNoHarm() {
        RecallViewModel model = over(memory, PlainEmbedder.minilm());
        model.restore(
                JsonObject.of("filters", Json.of("x")).with("leg", Json.of(7)).with("at", Json.of("when")));
        assertThat(model.queryProperty().get()).isEmpty();
        assertThat(model.restoredProperty().get()).isEmpty();
    }

    @Test
    void casesLikeOneAreAskedByItsVectorUntilTheTextIsWrittenAnew() {
        RecallViewModel model = asked(memory, PlainEmbedder.minilm(), "dns tunnel");
        model.alike("CASE-0203");
        runner.runAll();
        assertThat(model.subjectProperty().get()).isEqualTo(new Subject.Like("CASE-0203"));
        assertThat(ids(model)).hasSize(9).doesNotContain("CASE-0203");
        model.queryProperty().set("dns");
        assertThat(model.subjectProperty().get()).isEqualTo(new Subject.Whole());
    }

    @Test
    void oneCaseIsOpenedInItsRowOrBesideTheList() {
        RecallViewModel model = asked(memory, PlainEmbedder.minilm(), "dns tunnel");
        model.openCase("CASE-0088");
        assertThat(model.list().selectedProperty().get())
                .extracting(RecallRow::id)
                .isEqualTo("CASE-0088");
        assertThat(model.openedProperty().get()).isEmpty();
        model.openCase("CASE-9999");
        assertThat(model.list().selectedProperty().get()).isNull();
        assertThat(model.openedProperty().get()).isEqualTo("CASE-9999");
    }

    @Test
    void theSameAskedAgainKeepsTheSelectionANewQuestionDoesNot() {
        RecallViewModel model = asked(memory, PlainEmbedder.minilm(), "dns tunnel");
        model.openCase("CASE-0088");
        model.search();
        runner.runAll();
        assertThat(model.list().selectedProperty().get())
                .extracting(RecallRow::id)
                .isEqualTo("CASE-0088");
        model.search("another");
        runner.runAll();
        assertThat(model.list().selectedProperty().get())
                .extracting(RecallRow::id)
                .isEqualTo("CASE-0117");
    }

    @Test
    void aSearchLeavesTheSamplesThatAreBeingLoadedAlone() {
        RecallViewModel model = over(new ShortMemory("embedded", "/m", true), PlainEmbedder.minilm());
        model.loadSamples();
        model.search("printer");
        runner.runNewest();
        assertThat(model.workProperty().get()).isEqualTo(Work.SAMPLES);
        runner.runAll();
        assertThat(model.workProperty().get()).isEqualTo(Work.NONE);
        model.search();
        runner.runAll();
        assertThat(ids(model)).hasSize(10);
    }
}
