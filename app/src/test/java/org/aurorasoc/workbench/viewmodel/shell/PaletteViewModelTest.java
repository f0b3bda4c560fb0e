package org.aurorasoc.workbench.viewmodel.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.aurorasoc.workbench.bootstrap.TestServices;
import org.aurorasoc.workbench.domain.CollectionName;
import org.aurorasoc.workbench.domain.EntryKey;
import org.aurorasoc.workbench.domain.ModelId;
import org.aurorasoc.workbench.domain.StoredEntry;
import org.aurorasoc.workbench.domain.json.Fields;
import org.aurorasoc.workbench.memory.PlainEmbedder;
import org.aurorasoc.workbench.memory.ShortMemory;
import org.aurorasoc.workbench.memory.TenCases;
import org.aurorasoc.workbench.service.Services;
import org.aurorasoc.workbench.task.ManualTaskRunner;
import org.aurorasoc.workbench.viewmodel.Destination;
import org.aurorasoc.workbench.viewmodel.TestWorkplace;
import org.aurorasoc.workbench.viewmodel.shell.PaletteRow.Group;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PaletteViewModelTest {
    @TempDir
    private Path home;

    private final ManualTaskRunner runner = new ManualTaskRunner();
    private final ShortMemory memory = TenCases.memory().with(indicator("domain", "cdn-sync.example"));
    private final TestWorkplace workplace = new TestWorkplace(this::services, runner);
    private final PaletteViewModel model = new PaletteViewModel(workplace.place());
    private final List<String> did = new ArrayList<>();

    private static StoredEntry indicator(String type, String value) {
        return new StoredEntry(
                new EntryKey(CollectionName.THREAT_INTEL, value),
                PlainEmbedder.near(0.1),
                ModelId.MINILM,
                null,
                new Fields().put("type", type).put("value", value).build(),
                TenCases.TODAY);
    }

    private Services services() {
        return TestServices.over(memory, PlainEmbedder.minilm(), home);
    }

    private Command action(String title) {
        return new Command(title, "Ctrl+1", () -> did.add(title), "");
    }

    @BeforeEach
    void open() {
        services().history().remember("dns tunnelling from hr laptops");
        model.open(List.of(
                action("Go to Recall"),
                action("Go to Enrich"),
                new Command("Delete 3", "Delete", () -> did.add("deleted"), "This account may not write.")));
    }

    private void type(String text) {
        model.queryProperty().set(text);
    }

    private List<String> titles() {
        return model.rowsProperty().get().stream().map(PaletteRow::title).toList();
    }

    private List<Group> groups() {
        return model.rowsProperty().get().stream()
                .map(PaletteRow::group)
                .distinct()
                .toList();
    }

    private void choose() {
        model.selectedRow().orElseThrow().run().run();
    }

    @Test
    void actionsAnswerBeforeAnythingIsLookedUp() {
        type("enr");
        assertThat(titles()).containsExactly("Go to Enrich");
        choose();
        assertThat(did).containsExactly("Go to Enrich");
    }

    @Test
    void casesComeByTheirLettersAndOpen() {
        runner.runAll();
        type("tunnel lapt");
        runner.runAll();
        assertThat(titles().getFirst()).startsWith("DNS tunnel from two HR laptops");
        choose();
        assertThat(workplace.visited()).containsExactly(new Destination.OneCase("CASE-0117"));
    }

    @Test
    void aSignAsksForOneGroupOnly() {
        runner.runAll();
        type("#case");
        runner.runAll();
        assertThat(groups()).containsExactly(Group.CASES);
        assertThat(titles()).hasSize(10);
        type(">");
        assertThat(groups()).containsExactly(Group.ACTIONS);
        type("@cdn");
        runner.runAll();
        assertThat(titles()).containsExactly("cdn-sync[.]example");
        choose();
        assertThat(workplace.visited()).containsExactly(new Destination.LookUp("cdn-sync.example"));
    }

    @Test
    void theAnswerToAnOlderTextIsDropped() {
        runner.runAll();
        type("beacon");
        type("badge");
        runner.runNewest();
        runner.runAll();
        assertThat(titles()).hasSize(1);
        assertThat(titles().getFirst()).startsWith("Badge reader");
    }

    @Test
    void pastQuestionsAreAskedAgain() {
        runner.runAll();
        type("tunnelling");
        assertThat(groups()).contains(Group.RECENT);
        model.select(titles().indexOf("dns tunnelling from hr laptops"));
        choose();
        assertThat(workplace.visited()).containsExactly(new Destination.Ask("dns tunnelling from hr laptops"));
    }

    @Test
    void aPastedIndicatorIsOfferedToBothPanesFirst() {
        runner.runAll();
        type("evil-host[.]example");
        runner.runAll();
        assertThat(titles().subList(0, 2)).containsExactly("Recall this text", "Enrich 1 indicator");
    }

    @Test
    void aPastedReportIsTakenWholeThoughTheFieldShowsItsBeginning() {
        String report = "Beacon to 198.51.100.23\nand to cdn-sync.example\n" + "x".repeat(500);
        workplace.put(report);
        runner.runAll();
        assertThat(model.paste()).isTrue();
        assertThat(model.queryProperty().get())
                .startsWith("Beacon to 198.51.100.23 and")
                .hasSizeLessThan(130);
        runner.runAll();
        assertThat(titles().subList(0, 2)).containsExactly("Recall this text", "Enrich 2 indicators");
        choose();
        assertThat(workplace.visited()).containsExactly(new Destination.Ask(report));
    }

    @Test
    void aShortTextIsLeftToTheFieldToPaste() {
        workplace.put("short");
        assertThat(model.paste()).isFalse();
    }

    @Test
    void whatCannotBeDoneIsShownWithItsReason() {
        type("delete");
        assertThat(model.rowsProperty().get())
                .singleElement()
                .satisfies(row -> assertThat(row.unavailable()).isEqualTo("This account may not write."));
    }

    @Test
    void thereAreNeverMoreThanTenAndTheSelectionGoesRound() {
        model.open(IntStream.range(0, 30).mapToObj(i -> action("Do " + i)).toList());
        runner.runAll();
        assertThat(titles()).hasSize(10);
        model.move(-1);
        assertThat(model.selectedProperty().get()).isEqualTo(9);
        model.move(1);
        assertThat(model.selectedProperty().get()).isZero();
    }

    @Test
    void namesAreReadOnceUntilTheMemoryChanges() {
        runner.runAll();
        memory.with(TenCases.row("CASE-9", 0.1, TenCases.payload("Zebra in the server room", "low", "open", "x")));
        model.open(List.of());
        runner.runAll();
        type("zebra");
        runner.runAll();
        assertThat(titles()).isEmpty();
        model.forgetNames();
        model.open(List.of());
        runner.runAll();
        type("zebra");
        runner.runAll();
        assertThat(titles()).hasSize(1);
    }
}
