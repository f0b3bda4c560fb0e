package org.aurorasoc.workbench.viewmodel.collections;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.aurorasoc.workbench.bootstrap.TestServices;
import org.aurorasoc.workbench.domain.CollectionName;
import org.aurorasoc.workbench.domain.EntryKey;
import org.aurorasoc.workbench.domain.ModelId;
import org.aurorasoc.workbench.domain.Severity;
import org.aurorasoc.workbench.domain.StoredEntry;
import org.aurorasoc.workbench.domain.json.Json;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.error.StoreUnavailableException;
import org.aurorasoc.workbench.memory.PlainEmbedder;
import org.aurorasoc.workbench.memory.ShortMemory;
import org.aurorasoc.workbench.memory.TenCases;
import org.aurorasoc.workbench.service.Services;
import org.aurorasoc.workbench.task.ManualTaskRunner;
import org.aurorasoc.workbench.viewmodel.CopyFormat;
import org.aurorasoc.workbench.viewmodel.Destination;
import org.aurorasoc.workbench.viewmodel.SettingsSection;
import org.aurorasoc.workbench.viewmodel.TestWorkplace;
import org.aurorasoc.workbench.viewmodel.deletion.Deletion;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CollectionsViewModelTest {
    @TempDir
    Path home;

    private final ManualTaskRunner runner = new ManualTaskRunner();
    private ShortMemory memory;
    private TestWorkplace desk;
    private Deletion deletion;
    private CollectionsViewModel model;

    @BeforeEach
    void open() {
        memory = TenCases.memory();
        over(memory);
    }

    private void over(ShortMemory rows) {
        memory = rows;
        Supplier<Services> services = () -> TestServices.over(rows, PlainEmbedder.minilm(), home);
        desk = new TestWorkplace(services, runner);
        deletion = new Deletion(desk.place());
        model = new CollectionsViewModel(desk.place(), deletion);
        deletion.setOnMemoryChanged(model::load);
    }

    private void loaded() {
        model.load();
        runner.runAll();
    }

    private List<String> ids() {
        return model.table().windowProperty().get().rows().stream()
                .map(TableRow::id)
                .toList();
    }

    private TableRow row(int index) {
        return model.table().windowProperty().get().rows().get(index);
    }

    private Inspected inspected() {
        return Objects.requireNonNull(model.inspector().shownProperty().get());
    }

    @Test
    void theFirstCollectionIsShownInTheOrderOfItsIds() {
        loaded();
        assertThat(model.sightProperty().get().items())
                .extracting(CollectionItem::title)
                .containsExactly("aurora_cases");
        assertThat(ids()).hasSize(10).isSorted();
        assertThat(row(0).severityWord()).isEqualTo("Critical");
        assertThat(model.table().windowProperty().get().rows())
                .extracting(TableRow::techniques)
                .contains("T1071.004 T1048.003 T1568 T1041");
        assertThat(model.matchText()).isEqualTo("10 rows");
        assertThat(model.sightProperty().get().items().getFirst().size()).startsWith("about ");
    }

    @Test
    void whatIsTypedFiltersAfterAMomentAndTheMatchesAreCounted() {
        loaded();
        model.filter().textProperty().set("DNS");
        assertThat(runner.waiting()).isZero();
        runner.elapse();
        runner.runAll();
        assertThat(ids()).hasSize(4);
        assertThat(model.matchText()).isEqualTo("4 of 4 match");
    }

    @Test
    void typedFieldsFilterToo() {
        loaded();
        FilterFields filter = model.filter();
        filter.toggle(Severity.CRITICAL);
        filter.fieldProperty().set("techniques[]");
        filter.valueProperty().set("T1486");
        model.applyFilter();
        runner.runAll();
        assertThat(ids()).containsExactly("CASE-0009");
        filter.sinceProperty().set("21.11.2026");
        model.applyFilter();
        assertThat(filter.faultProperty().get()).isEqualTo("A day is written like 2026-11-21.");
        model.clearFilter();
        runner.runAll();
        assertThat(ids()).hasSize(10);
    }

    @Test
    void aRowIsReadInFullWithItsTrueNeighbours() {
        loaded();
        model.select(new EntryKey(CollectionName.CASES, "CASE-0117"));
        runner.runAll();
        assertThat(inspected().heading()).startsWith("DNS tunnel");
        assertThat(inspected().neighbours()).hasSize(9);
        assertThat(inspected().neighbours().getFirst().id()).isEqualTo("CASE-0203");
        assertThat(inspected().payload())
                .filteredOn(node -> node.name().equals("closed_by"))
                .extracting(PayloadNode::value)
                .containsExactly("m.ortega");
        desk.place().room().toggle();
        runner.runAll();
        assertThat(inspected().payload())
                .filteredOn(node -> node.name().equals("closed_by"))
                .extracting(PayloadNode::value)
                .containsExactly("hidden");
        model.inspector().moreLikeThis();
        model.inspector().open();
        assertThat(desk.visited())
                .containsExactly(new Destination.Alike("CASE-0117"), new Destination.OneCase("CASE-0117"));
    }

    @Test
    void aRowReadLateIsDroppedWhenAnotherWasChosen() {
        loaded();
        model.select(new EntryKey(CollectionName.CASES, "CASE-0117"));
        model.select(new EntryKey(CollectionName.CASES, "CASE-0203"));
        runner.runNewest();
        runner.runAll();
        assertThat(inspected().id()).isEqualTo("CASE-0203");
    }

    @Test
    void markedRowsAreDeletedAndUndone() {
        loaded();
        model.marks().toggle(row(0));
        model.marks().toggle(row(1));
        model.actions().delete(Optional.empty());
        runner.runAll();
        var said = Objects.requireNonNull(desk.place().line().saidProperty().get());
        assertThat(said.text()).isEqualTo("2 rows deleted. Undo until you close the window.");
        assertThat(said.offer().orElseThrow().label()).isEqualTo("Undo 2");
        assertThat(ids()).hasSize(8);
        said.offer().orElseThrow().run().run();
        runner.runAll();
        assertThat(ids()).hasSize(10);
    }

    @Test
    void aDeletionIsTakenBackLikeAnythingElseAlsoAfterItsMessage() {
        loaded();
        model.actions().delete(Optional.of(row(0)));
        runner.runAll();
        desk.place().line().clear();
        assertThat(desk.place().line().undos().undo()).contains("the deletion");
        runner.runAll();
        assertThat(ids()).hasSize(10);
        assertThat(desk.place().line().undos().undo()).isEmpty();
    }

    @Test
    void aMemoryWithoutRowsOffersSamplesAndAWayToTheTeam() {
        over(new ShortMemory("embedded", "/m", true));
        loaded();
        assertThat(model.sightProperty().get().items()).isEmpty();
        model.arrivals().loadSamples();
        runner.runAll();
        assertThat(ids()).isNotEmpty();
        model.connect();
        assertThat(desk.visited()).containsExactly(new Destination.Setting(SettingsSection.CONNECTION));
    }

    @Test
    void theWindowThatClosesForgetsWhatItDeleted() throws IOException {
        loaded();
        model.actions().delete(Optional.of(row(0)));
        runner.runAll();
        assertThat(home.resolve("deleted")).isNotEmptyDirectory();
        model.close();
        deletion.close();
        try (var left = Files.list(home.resolve("deleted"))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void allThatMatchAreDeletedAsAQuestion() {
        loaded();
        model.filter().textProperty().set("dns");
        model.applyFilter();
        runner.runAll();
        model.marks().markAll();
        model.actions().delete(Optional.empty());
        runner.runAll();
        model.clearFilter();
        runner.runAll();
        assertThat(ids()).hasSize(6);
    }

    @Test
    void aStoreThatMayOnlyBeReadSaysWhyNothingIsDeleted() {
        over(new ShortMemory("postgres", "soc@db1", false).with(TenCases.all().getFirst()));
        deletion.look();
        loaded();
        assertThat(model.deletionRefused()).isEqualTo("This account may read, not write.");
    }

    @Test
    void aStoreThatIsAwayIsSaidAndAskedAgain() {
        memory.failWith(new StoreUnavailableException("db1 does not answer.", "Check the network."));
        loaded();
        assertThat(Objects.requireNonNull(model.problemProperty().get()).title())
                .isEqualTo("db1 does not answer.");
        memory.recover();
        loaded();
        assertThat(model.problemProperty().get()).isNull();
        assertThat(ids()).hasSize(10);
    }

    @Test
    void whatIsCopiedIsDefangedUnlessAskedOtherwise() {
        JsonObject payload = JsonObject.of("value", Json.of("evil.example")).with("type", Json.of("domain"));
        var case0 = TenCases.row("x", 0.5, payload);
        over(new ShortMemory("embedded", "/m", true)
                .with(new StoredEntry(
                        new EntryKey(CollectionName.THREAT_INTEL, "domain:evil.example"),
                        case0.embedding(),
                        ModelId.MINILM,
                        null,
                        payload,
                        TenCases.TODAY)));
        loaded();
        model.actions().copy(CopyFormat.PLAIN, Optional.of(row(0)));
        assertThat(desk.copied()).isEqualTo("evil[.]example");
        model.actions().copy(CopyFormat.FANGED, Optional.of(row(0)));
        assertThat(desk.copied()).isEqualTo("evil.example");
    }

    @Test
    void allRowsAreWrittenToAFileOfOnesChoice() throws IOException {
        loaded();
        desk.choose(home.resolve("out.jsonl"));
        model.actions().export();
        runner.runAll();
        assertThat(Files.readAllLines(home.resolve("out.jsonl")))
                .hasSize(10)
                .allMatch(line -> line.contains("\"id\":\"CASE-"));
        desk.choose(home.resolve("out.csv"));
        model.actions().export();
        runner.runAll();
        assertThat(Files.readAllLines(home.resolve("out.csv"))).hasSize(11);
    }

    @Test
    void modelsSayWhetherTheirRowsAreCompared() {
        memory.with(TenCases.row("H", 0.5, ModelId.HASH, JsonObject.EMPTY));
        memory.with(TenCases.row("U", 0.5, ModelId.UNRECORDED, JsonObject.EMPTY));
        loaded();
        assertThat(model.modelLines())
                .extracting(ModelLine::stateWord)
                .containsExactly("compared", "left out of meaning", "compared, assumed");
        assertThat(model.modelLines()).extracting(ModelLine::mendable).containsExactly(0L, 1L, 1L);
    }

    @Test
    void nearDuplicatesAreGroupedWithTheWordsThatDiffer() {
        JsonObject first = TenCases.all().getFirst().payload();
        JsonObject twin = first.with("summary", Json.of("Both laptops sent TXT queries to another domain."));
        over(new ShortMemory("embedded", "/m", true)
                .with(TenCases.all().getFirst())
                .with(TenCases.row("CASE-0118", 0.711, twin))
                .with(TenCases.all().getLast()));
        loaded();
        model.duplicates().find();
        runner.runAll();
        var state = model.duplicates().stateProperty().get();
        assertThat(state.count()).contains(1);
        DuplicateRow group = state.rows().getFirst();
        assertThat(group.members().getFirst().text())
                .extracting(DuplicateRow.Run::differs)
                .contains(true, false);
        model.duplicates().keepOne(group, new EntryKey(CollectionName.CASES, "CASE-0117"));
        runner.runAll();
        assertThat(ids()).doesNotContain("CASE-0118").contains("CASE-0117");
    }

    @Test
    void anotherPaneLeadsToOneRow() {
        model.show(CollectionName.CASES, Optional.of("CASE-0203"));
        runner.runAll();
        assertThat(model.table().goalProperty().get()).isEqualTo(new EntryKey(CollectionName.CASES, "CASE-0203"));
        assertThat(inspected().id()).isEqualTo("CASE-0203");
        assertThat(ids()).contains("CASE-0203");
    }

    @Test
    void whatWasShownComesBackWithoutAskingAnything() {
        loaded();
        model.filter().textProperty().set("dns");
        JsonObject kept = model.remember();
        CollectionsViewModel next = new CollectionsViewModel(desk.place(), deletion);
        next.restore(kept);
        assertThat(runner.waiting()).isZero();
        assertThat(next.filter().textProperty().get()).isEqualTo("dns");
    }
}
