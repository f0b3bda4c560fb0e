package org.aurorasoc.workbench.viewmodel.recall;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.aurorasoc.workbench.bootstrap.TestServices;
import org.aurorasoc.workbench.domain.desk.FrozenAnswer;
import org.aurorasoc.workbench.memory.FiledCases;
import org.aurorasoc.workbench.memory.PlainEmbedder;
import org.aurorasoc.workbench.service.Services;
import org.aurorasoc.workbench.store.OpenStore;
import org.aurorasoc.workbench.store.embedded.EmbeddedStore;
import org.aurorasoc.workbench.task.ManualTaskRunner;
import org.aurorasoc.workbench.viewmodel.CopyFormat;
import org.aurorasoc.workbench.viewmodel.Destination;
import org.aurorasoc.workbench.viewmodel.MemoryStanding;
import org.aurorasoc.workbench.viewmodel.MessageLine;
import org.aurorasoc.workbench.viewmodel.TestWorkplace;
import org.aurorasoc.workbench.viewmodel.recall.RecallViewModel.Phase;
import org.aurorasoc.workbench.viewmodel.why.CompareViewModel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecallActionsIT {
    private static final String QUESTION = "beacon to cdn-sync.example";

    @TempDir
    private Path home;

    private final ManualTaskRunner runner = new ManualTaskRunner();
    private OpenStore store;
    private Services services;
    private TestWorkplace place;
    private RecallViewModel model;
    private RecallActions actions;

    @BeforeEach
    void ask() {
        store = EmbeddedStore.open(home);
        new FiledCases(store)
                .file("A", 0.9, "{\"title\":\"alpha http://a.example/x\",\"summary\":\"alpha\",\"severity\":\"high\"}")
                .file("B", 0.8, "{\"summary\":\"beta\",\"outcome\":\"false positive\",\"cause\":\"our scanner\"}")
                .file(
                        "C",
                        0.7,
                        "{\"summary\":\"gamma\",\"iocs\":[{\"type\":\"domain\",\"value\":\"cdn-sync.example\"}]}");
        services = TestServices.over(store, PlainEmbedder.minilm(), home);
        place = new TestWorkplace(() -> services, runner);
        model = new RecallViewModel(place.place());
        actions = new RecallActions(place.place(), model, new CompareViewModel(place.place()));
        model.search(QUESTION);
        runner.runAll();
    }

    @AfterEach
    void close() {
        store.close();
    }

    private List<String> ids() {
        return model.list().rowsProperty().get().stream().map(RecallRow::id).toList();
    }

    private MessageLine.Said said() {
        return Objects.requireNonNull(place.place().line().saidProperty().get());
    }

    @Test
    void whoMayOnlyReadHearsWhyNothingIsKept() {
        model.memoryStands(MemoryStanding.READ_ONLY);
        String reason = "This account may read, not write: closing and linking are off.";
        assertThat(actions.keepingRefusedProperty().get()).isEqualTo(reason);
        assertThat(actions.deletionRefused()).isEqualTo(reason);
        List<Runnable> deeds = List.of(
                actions::link, actions::unrelated, actions::freeze, actions::close, actions::reembed, actions::catchUp);
        for (Runnable deed : deeds) {
            place.place().line().say("");
            deed.run();
            assertThat(said().text()).isEqualTo(reason);
            assertThat(runner.waiting()).isZero();
        }
        assertThat(services.frozen().list()).isEmpty();
        model.memoryStands(MemoryStanding.READY);
        assertThat(actions.keepingRefusedProperty().get()).isEmpty();
        actions.freeze();
        runner.runAll();
        assertThat(services.frozen().list()).hasSize(1);
    }

    @Test
    void aCaseWithTheSameRareIndicatorStandsInAGroupOfItsOwn() {
        List<RecallRow> rows = model.list().rowsProperty().get();
        assertThat(ids()).containsExactly("C", "A", "B");
        assertThat(rows)
                .extracting(row -> row.place().group())
                .containsExactly("Same rare indicator (1)", "Nearest overall (2)", "");
        assertThat(rows.getFirst().shared()).isEqualTo("1 shared · 1 rare");
        assertThat(rows.getFirst().spoken())
                .isEqualTo("similarity 0.70, Unknown, Not recorded, gamma, 1 shared indicator");
        model.list().order(RowOrder.SIMILARITY);
        assertThat(ids()).containsExactly("C", "A", "B");
    }

    @Test
    void aRowThatMeaningDidNotFindSaysByWhat() {
        model.filters().choose(LegChoice.INDICATORS);
        runner.runAll();
        assertThat(model.list().rowsProperty().get())
                .extracting(RecallRow::foundBy)
                .containsExactly("by indicator");
        model.filters().choose(LegChoice.WORDS);
        model.search("beta");
        runner.runAll();
        assertThat(model.list().rowsProperty().get())
                .extracting(RecallRow::foundBy)
                .containsExactly("by words");
    }

    @Test
    void theTallyNamesFalsePositivesThatAScannerMade() {
        assertThat(model.pageProperty().get().tally())
                .extracting(TallyPart::text)
                .containsExactly("1 false positive (scanner 1)", "2 other");
    }

    @Test
    void whatIsCopiedIsDefangedUnlessAskedOtherwise() {
        model.list().markAll();
        actions.copy(CopyFormat.PLAIN);
        runner.runAll();
        assertThat(place.copied())
                .contains("hxxp://a[.]example/x", "cdn-sync[.]example")
                .doesNotContain("http://");
        assertThat(said().text()).isEqualTo("3 cases copied, defanged.");
        model.list().forgetMarks();
        actions.copy(CopyFormat.FANGED);
        runner.runAll();
        assertThat(place.copied()).contains("cdn-sync.example");
        assertThat(said().text()).isEqualTo("1 case copied as they are, not defanged.");
    }

    @Test
    void anUnrelatedCaseStaysOutAndCanBeTakenBack() {
        model.openCase("A");
        actions.unrelated();
        runner.runAll();
        assertThat(ids()).containsExactly("C", "B");
        assertThat(model.pageProperty().get().notices())
                .contains(new Notice(
                        "1 case left out: called not related to this question.", Notice.Action.SHOW_UNRELATED, "Show"));
        List<Judging.LeftOut> leftOut = new ArrayList<>();
        actions.listUnrelated(leftOut::addAll);
        runner.runAll();
        assertThat(leftOut).extracting(Judging.LeftOut::caseId).containsExactly("A");
        said().offer().orElseThrow().run().run();
        runner.runAll();
        assertThat(ids()).containsExactly("C", "A", "B");
    }

    @Test
    void aLinkedCaseStandsFirstAndStaysSelected() {
        model.openCase("B");
        actions.link();
        runner.runAll();
        assertThat(ids()).containsExactly("C", "B", "A");
        assertThat(model.list().selectedProperty().get())
                .extracting(RecallRow::id)
                .isEqualTo("B");
        said().offer().orElseThrow().run().run();
        runner.runAll();
        assertThat(ids()).containsExactly("C", "A", "B");
    }

    @Test
    void aFrozenAnswerOpensAsItWasWhateverIsStoredSince() {
        model.filters().set(FilterKind.SHOW, "2");
        runner.runAll();
        actions.freeze();
        runner.runAll();
        new FiledCases(store).file("D", 0.99, "{\"summary\":\"beacon to example\"}");
        List<FrozenAnswer> kept = new ArrayList<>();
        actions.frozen().list(kept::addAll);
        runner.runAll();
        model.search("something else");
        runner.runAll();
        model.open(kept.getFirst());
        runner.runAll();
        assertThat(ids()).containsExactly("C", "A");
        assertThat(model.list().rowsProperty().get().getFirst().shared()).isEqualTo("1 shared · 1 rare");
        assertThat(model.queryProperty().get()).isEqualTo(QUESTION);
        assertThat(model.filters().chip(FilterKind.SHOW)).isEqualTo("Show: 2");
        assertThat(actions.frozen().sentence(kept.getFirst()))
                .startsWith("Frozen ")
                .endsWith(", MiniLM-L6-v2, 2 results. A live search may differ.");
        model.search();
        runner.runAll();
        assertThat(model.frozenProperty().get()).isNull();
        assertThat(ids()).containsExactly("C", "D");
    }

    @Test
    void questionsAreKeptAndAnOpenedFrozenAnswerIsNone() {
        assertThat(services.history().queries()).containsExactly(QUESTION);
    }

    @Test
    void casesArePinnedToTheDraftAndANewOneIsClosedFromHere() {
        actions.pin();
        actions.close();
        runner.runAll();
        assertThat(services.draft().draft().cases()).containsExactly("C");
        assertThat(services.draft().draft().text().strip()).isEqualTo(QUESTION);
        assertThat(place.visited()).containsExactly(new Destination.Closing());
    }

    @Test
    void theNameOfAFileSaysInWhichFormItIsWritten() throws IOException {
        Path file = home.resolve("cases.csv");
        place.choose(file);
        actions.export();
        runner.runAll();
        assertThat(Files.readAllLines(file)).hasSize(4).first().asString().startsWith("id,similarity");
        place.choose(home.resolve("cases.exe"));
        actions.export();
        assertThat(runner.waiting()).isZero();
        assertThat(home.resolve("cases.exe")).doesNotExist();
        assertThat(said().text()).startsWith("Nothing was written.");
    }

    @Test
    void twoMarkedCasesAreComparedWithEachOther() {
        model.list().markAll();
        model.list().toggleMark(model.list().rowsProperty().get().getFirst());
        actions.compare();
        assertThat(actions.comparingProperty().get()).isTrue();
        actions.endComparing();
        assertThat(actions.comparingProperty().get()).isFalse();
    }

    @Test
    void deletingIsLeftToWhoCanUndoIt() {
        assertThat(actions.canDelete()).isFalse();
        List<String> removed = new ArrayList<>();
        actions.setRemoval((cases, onChanged) -> {
            cases.forEach(seen -> {
                assertThat(seen.at()).isPresent();
                removed.add(seen.key().sourceId());
            });
            onChanged.run();
        });
        actions.delete();
        assertThat(removed).containsExactly("C");
        assertThat(runner.waiting()).isEqualTo(1);
    }

    @Test
    void aFileIsImportedAsATask() throws IOException {
        Path file =
                Files.writeString(home.resolve("in.jsonl"), "{\"id\":\"N-1\",\"summary\":\"a new one\"}\nnot json\n");
        place.choose(file);
        actions.importFile();
        assertThat(place.place().tasks().running()).hasSize(1);
        runner.runAll();
        assertThat(said().text()).isEqualTo("1 case imported, 0 unchanged, 1 line left out as unreadable.");
        assertThat(model.phaseProperty().get()).isEqualTo(Phase.ANSWERED);
    }
}
