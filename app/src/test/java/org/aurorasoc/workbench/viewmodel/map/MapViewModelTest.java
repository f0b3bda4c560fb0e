package org.aurorasoc.workbench.viewmodel.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.aurorasoc.workbench.bootstrap.TestServices;
import org.aurorasoc.workbench.domain.CollectionName;
import org.aurorasoc.workbench.domain.EntryKey;
import org.aurorasoc.workbench.domain.ModelId;
import org.aurorasoc.workbench.domain.StoredEntry;
import org.aurorasoc.workbench.domain.json.Json;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.domain.map.Colouring;
import org.aurorasoc.workbench.embed.Embedder;
import org.aurorasoc.workbench.error.StoreUnavailableException;
import org.aurorasoc.workbench.memory.PlainEmbedder;
import org.aurorasoc.workbench.memory.PlantedRows;
import org.aurorasoc.workbench.memory.ShortMemory;
import org.aurorasoc.workbench.memory.TenCases;
import org.aurorasoc.workbench.task.ManualTaskRunner;
import org.aurorasoc.workbench.viewmodel.Destination;
import org.aurorasoc.workbench.viewmodel.MessageLine;
import org.aurorasoc.workbench.viewmodel.TestWorkplace;
import org.aurorasoc.workbench.viewmodel.map.MapViewModel.Phase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MapViewModelTest {
    @TempDir
    Path home;

    private final ManualTaskRunner runner = new ManualTaskRunner();
    private final ShortMemory memory = PlantedRows.memory(3, 20);
    private TestWorkplace workplace = workplace(PlainEmbedder.minilm());

    private TestWorkplace workplace(Embedder embedder) {
        return new TestWorkplace(() -> TestServices.over(memory, embedder, home), runner);
    }

    private MapViewModel begun() {
        MapViewModel model = new MapViewModel(workplace.place());
        model.show(CollectionName.CASES);
        return model;
    }

    private MapViewModel drawn() {
        MapViewModel model = begun();
        runner.runAll();
        return model;
    }

    private static Lasso all() {
        return new Lasso(List.of(
                new Lasso.Corner(-2, -2), new Lasso.Corner(2, -2), new Lasso.Corner(2, 2), new Lasso.Corner(-2, 2)));
    }

    @Test
    void firstPcaThenItsTrustThenUmap() {
        MapViewModel model = begun();
        assertThat(model.phaseProperty().get()).isEqualTo(Phase.READING);
        assertThat(model.workingProperty().get()).isEqualTo("Drawing the map…");
        runner.runOldest();
        assertThat(model.phaseProperty().get()).isEqualTo(Phase.DRAWN);
        assertThat(model.footerProperty().get()).matches("PCA, seed 7, 60 points, \\d+ \\w+ \\d\\d:\\d\\d");
        runner.runOldest();
        assertThat(model.footerProperty().get())
                .startsWith("PCA, seed 7, 60 points")
                .contains("typical trust");
        assertThat(workplace.place().tasks().running()).hasSize(1);
        runner.runOldest();
        assertThat(model.footerProperty().get())
                .matches("PCA to UMAP, seed 7, 60 points, .*, typical trust \\d+ of 10");
        assertThat(model.workingProperty().get()).isEmpty();
        assertThat(runner.waiting()).isZero();
    }

    @Test
    void theLegendAddsUpToThePoints() {
        MapViewModel model = drawn();
        List<LegendEntry> legend = model.drawingProperty().get().legend();
        assertThat(legend).extracting(LegendEntry::label).containsExactly("Contained", "Escalated", "False positive");
        assertThat(legend.stream().mapToInt(LegendEntry::count).sum()).isEqualTo(60);
        assertThat(legend).extracting(LegendEntry::sign).doesNotHaveDuplicates();
    }

    @Test
    void onlyColouringsThatTellSomethingApartAreOffered() {
        MapViewModel model = drawn();
        assertThat(model.colourings()).containsExactly(Colouring.OUTCOME, Colouring.SEVERITY);
        model.colouringProperty().set(Colouring.SEVERITY);
        assertThat(model.drawingProperty().get().legend())
                .extracting(LegendEntry::label)
                .contains("Critical", "Unknown");
        assertThat(model.table()).hasSize(6);
    }

    @Test
    void theColouringComesBackAndNonsenseIsSkipped() {
        MapViewModel model = drawn();
        model.colouringProperty().set(Colouring.SEVERITY);
        MapViewModel next = new MapViewModel(workplace.place());
        next.restore(model.remember());
        assertThat(next.colouringProperty().get()).isEqualTo(Colouring.SEVERITY);
        next.restore(JsonObject.of("colouring", Json.of("rainbow")));
        assertThat(next.colouringProperty().get()).isEqualTo(Colouring.SEVERITY);
        assertThat(runner.waiting()).isZero();
    }

    @Test
    void aHiddenGroupIsNeitherHitNorMarked() {
        MapViewModel model = drawn();
        Drawing before = model.drawingProperty().get();
        model.toggle(0);
        Drawing after = model.drawingProperty().get();
        int hidden = before.nearest(before.x(0), before.y(0), 0.001);
        assertThat(hidden).isZero();
        assertThat(after.nearest(before.x(0), before.y(0), 0.001)).isEqualTo(MapChoice.NOBODY);
        model.marks().mark(all());
        assertThat(model.marks().markedProperty().get().count()).isEqualTo(40);
        assertThat(model.marks().saidProperty().get()).isEqualTo("40 selected");
    }

    @Test
    void choosingAPointBringsItsTrueNeighboursWithScores() {
        MapViewModel model = drawn();
        model.choice().choose("CASE-00003");
        runner.runAll();
        assertThat(model.chosenProperty().get()).isEqualTo(new EntryKey(CollectionName.CASES, "CASE-00003"));
        assertThat(model.choice().neighbours())
                .hasSize(10)
                .allMatch(row -> row.point() >= 0 && row.point() < 20)
                .allMatch(row -> row.score().matches("0\\.\\d\\d"));
    }

    @Test
    void nAndPWalkTheNeighboursAndComeBack() {
        MapViewModel model = drawn();
        model.walk(1);
        runner.runAll();
        EntryKey first = model.chosenProperty().get();
        int origin = model.choice().originProperty().get();
        model.walk(1);
        assertThat(model.chosenProperty().get())
                .isEqualTo(model.choice().neighbours().get(0).key());
        model.walk(1);
        assertThat(model.chosenProperty().get())
                .isEqualTo(model.choice().neighbours().get(1).key());
        assertThat(model.choice().originProperty().get()).isEqualTo(origin);
        model.walk(-1);
        model.walk(-1);
        model.walk(-1);
        assertThat(model.chosenProperty().get()).isEqualTo(first);
    }

    @Test
    void enterOpensACaseAsACaseAndAnyOtherRowInItsCollection() {
        MapViewModel model = drawn();
        model.open();
        assertThat(workplace.visited()).isEmpty();
        model.choice().choose("CASE-00003");
        model.open();
        assertThat(workplace.visited()).containsExactly(new Destination.OneCase("CASE-00003"));
        for (StoredEntry row : PlantedRows.cases(2, 10)) {
            memory.with(new StoredEntry(
                    new EntryKey("intel", row.key().sourceId()),
                    row.embedding(),
                    row.model(),
                    null,
                    row.payload(),
                    row.createdAt()));
        }
        model.show("intel");
        runner.runAll();
        assertThat(model.chosenProperty().get()).isNull();
        model.choice().choose("CASE-00003");
        model.open();
        assertThat(workplace.visited()).last().isEqualTo(new Destination.Rows("intel", Optional.of("CASE-00003")));
    }

    @Test
    void theFilterIsTheLassosKeyboardTwin() {
        MapViewModel model = drawn();
        model.marks().filterProperty().set("KIND 1");
        assertThat(model.marks().matchingProperty().get().count()).isEqualTo(20);
        model.marks().markMatching();
        assertThat(model.marks().markedProperty().get().count()).isEqualTo(20);
        model.copyMarked();
        assertThat(workplace.copied())
                .startsWith("CASE-00020\tIncident 20 of kind 1\n")
                .hasLineCount(20);
        assertThat(workplace.place().line().saidProperty().get())
                .extracting(MessageLine.Said::text)
                .isEqualTo("20 rows copied, defanged.");
        assertThat(model.escape()).isTrue();
        assertThat(model.marks().markedProperty().get().count()).isZero();
        assertThat(model.escape()).isFalse();
    }

    @Test
    void aBetterMapDoesNotMoveWhatTheAnalystIsWorkingOn() {
        MapViewModel model = begun();
        runner.runOldest();
        model.choice().choose("CASE-00003");
        runner.runAll();
        assertThat(model.betterReadyProperty().get()).isTrue();
        assertThat(model.footerProperty().get()).startsWith("PCA, ");
        model.showBetter();
        assertThat(model.betterReadyProperty().get()).isFalse();
        assertThat(model.footerProperty().get()).startsWith("PCA to UMAP, ");
        assertThat(model.chosenProperty().get()).isNotNull();
    }

    @Test
    void stoppingKeepsThePictureAndTellsNobodyLater() {
        MapViewModel model = begun();
        runner.runOldest();
        runner.runOldest();
        model.stop();
        runner.runAll();
        assertThat(model.phaseProperty().get()).isEqualTo(Phase.DRAWN);
        assertThat(model.footerProperty().get()).startsWith("PCA, ");
        assertThat(model.workingProperty().get()).isEmpty();
    }

    @Test
    void anotherCollectionDropsTheMapThatComesLate() {
        MapViewModel model = begun();
        model.show("elsewhere");
        runner.runAll();
        assertThat(model.phaseProperty().get()).isEqualTo(Phase.READING);
        assertThat(model.problemProperty().get()).isNotNull();
        assertThat(model.drawingProperty().get().size()).isZero();
    }

    @Test
    void aStoreThatIsAwayIsSaidAndAskedAgain() {
        memory.failWith(new StoreUnavailableException("The memory does not answer.", "Check the network."));
        MapViewModel model = drawn();
        assertThat(model.problemProperty().get()).isNotNull();
        memory.recover();
        model.again();
        runner.runAll();
        assertThat(model.problemProperty().get()).isNull();
        assertThat(model.phaseProperty().get()).isEqualTo(Phase.DRAWN);
    }

    @Test
    void aMapOfHashesSaysThatItShowsNoMeaning() {
        for (StoredEntry row : PlantedRows.cases(1, 20)) {
            memory.with(new StoredEntry(
                    new EntryKey("hashed", row.key().sourceId()),
                    row.embedding(),
                    ModelId.HASH,
                    null,
                    row.payload(),
                    row.createdAt()));
        }
        workplace = workplace(new PlainEmbedder(ModelId.HASH, "The model file is damaged.", false));
        MapViewModel model = new MapViewModel(workplace.place());
        model.show("hashed");
        runner.runAll();
        assertThat(model.notices())
                .containsExactly("This map shows no meaning: the vectors are made from a hash of the text.");
    }

    @Test
    void tooFewRowsAreSaidWithTheirNumber() {
        memory.with(new StoredEntry(
                new EntryKey("small", "A"),
                PlainEmbedder.near(0.5),
                ModelId.MINILM,
                null,
                TenCases.payload("a", "", "", ""),
                TenCases.TODAY));
        MapViewModel model = new MapViewModel(workplace.place());
        model.show("small");
        runner.runAll();
        assertThat(model.phaseProperty().get()).isEqualTo(Phase.TOO_FEW);
        assertThat(model.tooFewProperty().get()).startsWith("1 row of the model in use; a map begins at 16.");
    }

    @Test
    void hostileTitlesAreShownForWhatTheyAre() {
        memory.with(TenCases.row(
                "EVIL\u202E",
                0.5,
                TenCases.payload("open http://bad.example\u202Efdp\nnow", "low", "open", "2026-01-01T00:00:00Z")));
        MapViewModel model = drawn();
        int point = model.drawingProperty().get().size() - 1;
        assertThat(model.describe(point))
                .contains("hxxp://bad[.]example[U+202E]fdp now", "EVIL[U+202E]")
                .doesNotContain("\u202E");
    }

    @Test
    void theTableTellsTheGroupsWithoutThePicture() {
        MapViewModel model = drawn();
        assertThat(model.table()).hasSize(3).allMatch(row -> row.size().equals("20"));
        assertThat(model.table().getFirst().titles()).contains("of kind 0");
        assertThat(model.table().getFirst().nearest()).isIn("Escalated", "False positive");
    }

    @Test
    void zoomingKeepsWhatIsUnderThePointerInItsPlace() {
        Drawing drawing = drawn().drawingProperty().get();
        Viewport zoomed = Viewport.ALL.zoomed(2, 0.5, 0.25);
        double before = (0.5 - Viewport.ALL.x()) * Viewport.ALL.scale(drawing, 800, 600);
        double after = (0.5 - zoomed.x()) * zoomed.scale(drawing, 800, 600);
        assertThat(after).isCloseTo(before, Offset.offset(1e-9));
        assertThat(zoomed.zoomed(0.1, 0, 0)).isEqualTo(Viewport.ALL);
    }
}
