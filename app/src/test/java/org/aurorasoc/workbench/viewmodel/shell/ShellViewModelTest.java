package org.aurorasoc.workbench.viewmodel.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.aurorasoc.workbench.bootstrap.TestServices;
import org.aurorasoc.workbench.domain.ModelId;
import org.aurorasoc.workbench.domain.ModelNotAdded;
import org.aurorasoc.workbench.domain.json.JsonBoolean;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.error.HomeInUseException;
import org.aurorasoc.workbench.memory.PlainEmbedder;
import org.aurorasoc.workbench.memory.ShortMemory;
import org.aurorasoc.workbench.memory.TenCases;
import org.aurorasoc.workbench.service.setup.OpeningStep;
import org.aurorasoc.workbench.settings.EmbeddingsBackend;
import org.aurorasoc.workbench.task.ManualTaskRunner;
import org.aurorasoc.workbench.viewmodel.Destination;
import org.aurorasoc.workbench.viewmodel.SettingsSection;
import org.aurorasoc.workbench.viewmodel.TestWorkplace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShellViewModelTest {
    private static final PlainEmbedder HASH = new PlainEmbedder(ModelId.HASH, "The checksum differs.", false);

    @TempDir
    private Path home;

    private final ManualTaskRunner runner = new ManualTaskRunner();
    private final ShortMemory memory = TenCases.memory();
    private OpeningStep step = OpeningStep.UNKNOWN;
    private Instant now = TenCases.TODAY;
    private EmbeddingsBackend wish = EmbeddingsBackend.AUTO;
    private TestWorkplace desk = new TestWorkplace(
            () -> {
                throw new AssertionError("Nothing is opened yet");
            },
            runner);

    private ShellViewModel over(ShortMemory store, PlainEmbedder embedder, EmbeddingsBackend wanted) {
        InstantSource ticking = () -> now;
        desk = new TestWorkplace(
                () -> TestServices.over(store, embedder, home), runner, ticking.withZone(ZoneOffset.UTC));
        wish = wanted;
        return new ShellViewModel(desk.place(), () -> wish, () -> step);
    }

    private ShellViewModel loaded(PlainEmbedder embedder, EmbeddingsBackend wanted) {
        ShellViewModel shell = over(memory, embedder, wanted);
        shell.load();
        runner.runAll();
        return shell;
    }

    private Badge badge(PlainEmbedder embedder, EmbeddingsBackend wanted) {
        return loaded(embedder, wanted).badgeProperty().get();
    }

    @Test
    void untilTheMemoryIsOpenTheBadgeLoadsAndSaysForHowLong() {
        ShellViewModel shell = over(memory, PlainEmbedder.minilm(), EmbeddingsBackend.AUTO);
        shell.load();
        assertThat(shell.badgeProperty().get().state()).isEqualTo(Badge.State.LOADING);
        assertThat(shell.badgeProperty().get().text()).isEqualTo("Loading model");
        assertThat(shell.storeProperty().get().kind()).isEqualTo(StorePlace.Kind.OPENING);
        now = now.plus(Duration.ofSeconds(2));
        shell.tick();
        assertThat(shell.badgeProperty().get().text()).isEqualTo("Loading model 2 s");
    }

    @Test
    void aMemoryWhoseFilesAreMadeAgainSaysHowFarItsOpeningIs() {
        ShellViewModel shell = over(memory, PlainEmbedder.minilm(), EmbeddingsBackend.AUTO);
        shell.load();
        assertThat(shell.storeProperty().get().text()).isEqualTo("Opening the memory…");
        step = new OpeningStep(410_000, 1_000_000);
        shell.tick();
        assertThat(shell.storeProperty().get().text()).isEqualTo("Opening the memory… 41 %");
        runner.runAll();
        shell.tick();
        assertThat(shell.storeProperty().get().kind()).isNotEqualTo(StorePlace.Kind.OPENING);
    }

    @Test
    void allRowsByTheModelIsHigh() {
        Badge badge = badge(PlainEmbedder.minilm(), EmbeddingsBackend.AUTO);
        assertThat(badge.state()).isEqualTo(Badge.State.HIGH);
        assertThat(badge.text()).isEqualTo("MiniLM-L6-v2 · high");
        assertThat(badge.facts()).contains(new Badge.Fact("Dimensions", "384"));
        assertThat(badge.rows()).containsExactly(new Badge.ModelRows("all-MiniLM-L6-v2", "10", "compared"));
        assertThat(badge.remedy()).isEmpty();
    }

    @Test
    void rowsOfAnotherModelAreCountedAndMendable() {
        memory.with(TenCases.row("X", 0.5, ModelId.HASH, JsonObject.EMPTY));
        Badge badge = badge(PlainEmbedder.minilm(), EmbeddingsBackend.AUTO);
        assertThat(badge.state()).isEqualTo(Badge.State.MIXED);
        assertThat(badge.text()).isEqualTo("MiniLM-L6-v2 · high · 1 row elsewhere");
        assertThat(badge.rows()).contains(new Badge.ModelRows("hash-sha256", "1", "left out"));
        assertThat(badge.mend()).isEqualTo(new Badge.Mend(Badge.Mend.Kind.REEMBED, "Re-embed 1", ""));
    }

    @Test
    void rowsWithoutAModelAreAssumedAndSaid() {
        memory.with(TenCases.row("X", 0.5, ModelId.UNRECORDED, JsonObject.EMPTY));
        Badge badge = badge(PlainEmbedder.minilm(), EmbeddingsBackend.AUTO);
        assertThat(badge.state()).isEqualTo(Badge.State.UNSTATED);
        assertThat(badge.text()).isEqualTo("MiniLM-L6-v2 · high · 1 row unstated model");
        assertThat(badge.rows()).contains(new Badge.ModelRows("not recorded", "1", "compared, model assumed"));
    }

    @Test
    void aChosenHashModeIsNotAFault() {
        Badge badge = badge(HASH, EmbeddingsBackend.HASH);
        assertThat(badge.state()).isEqualTo(Badge.State.HASH_CHOSEN);
        assertThat(badge.text()).isEqualTo("Hash mode · low");
    }

    @Test
    void whatWasChosenIsChosenOtherwiseInTheSettings() {
        ShellViewModel shell = loaded(HASH, EmbeddingsBackend.HASH);
        Badge badge = shell.badgeProperty().get();
        assertThat(badge.mend()).isEqualTo(new Badge.Mend(Badge.Mend.Kind.CHOOSE, "Open Settings", ""));
        assertThat(badge.remedy()).contains("AURORASOC_EMBEDDINGS_BACKEND is set in the environment");
        shell.mend();
        assertThat(desk.visited()).containsExactly(new Destination.Setting(SettingsSection.MODELS));
    }

    @Test
    void aMemoryOpenedAnewInHashModeHasItChosen() {
        ShellViewModel shell = loaded(HASH, EmbeddingsBackend.AUTO);
        assertThat(shell.badgeProperty().get().state()).isEqualTo(Badge.State.HASH_FAULT);

        wish = EmbeddingsBackend.HASH;
        shell.load();
        runner.runAll();

        assertThat(shell.badgeProperty().get().state()).isEqualTo(Badge.State.HASH_CHOSEN);
    }

    @Test
    void aModelThatDidNotLoadIsAFaultWithItsReason() {
        Badge badge = badge(HASH, EmbeddingsBackend.AUTO);
        assertThat(badge.state()).isEqualTo(Badge.State.HASH_FAULT);
        assertThat(badge.facts()).contains(new Badge.Fact("Why", "The checksum differs."));
        assertThat(badge.mend()).isEqualTo(new Badge.Mend(Badge.Mend.Kind.REPAIR, "Repair model", ""));
    }

    @Test
    void aChosenModelThatNobodyAddedIsAStateOfItsOwnWithTheCommandThatMendsIt() {
        PlainEmbedder lacking = new PlainEmbedder(ModelId.HASH, new ModelNotAdded(ModelId.BGE).reason(), false);
        Badge badge = badge(lacking, EmbeddingsBackend.AUTO);
        assertThat(badge.state()).isEqualTo(Badge.State.HASH_ABSENT);
        assertThat(badge.text()).isEqualTo("Hash mode · model not added");
        assertThat(badge.verdict()).contains("bge-small-en-v1.5 is chosen");
        assertThat(badge.remedy()).contains("sh installer/add-model.sh bge-small-en-v1.5");
        assertThat(badge.mend()).isEqualTo(new Badge.Mend(Badge.Mend.Kind.REPAIR, "Look again", ""));
    }

    @Test
    void withAnotherModelInUseTheUsualOnesRowsAreElsewhereAndNamed() {
        Badge badge = badge(new PlainEmbedder(ModelId.BGE, "", false), EmbeddingsBackend.AUTO);
        assertThat(badge.state()).isEqualTo(Badge.State.MIXED);
        assertThat(badge.text()).isEqualTo("bge-small-en-v1.5 · high · 10 rows elsewhere");
        assertThat(badge.rows()).contains(new Badge.ModelRows("all-MiniLM-L6-v2", "10", "left out"));
    }

    @Test
    void aMemoryThatCannotOpenSaysWhyAndOpensOnTheNextTry() {
        memory.failWith(new HomeInUseException("Process 4711 owns this home.", "Close it."));
        ShellViewModel shell = loaded(PlainEmbedder.minilm(), EmbeddingsBackend.AUTO);
        assertThat(shell.badgeProperty().get().state()).isEqualTo(Badge.State.UNAVAILABLE);
        assertThat(shell.badgeProperty().get().verdict()).isEqualTo("Process 4711 owns this home.");
        assertThat(shell.storeProperty().get().kind()).isEqualTo(StorePlace.Kind.AWAY);
        assertThat(shell.casesProperty().get()).isNegative();
        memory.recover();
        shell.load();
        runner.runAll();
        assertThat(shell.badgeProperty().get().state()).isEqualTo(Badge.State.HIGH);
        assertThat(shell.casesProperty().get()).isEqualTo(10);
    }

    @Test
    void theStoresPlaceAndRightsAreSaid() {
        ShortMemory team = new ShortMemory("postgres", "soc@db1:5432/aurora", false);
        ShellViewModel shell = over(team, PlainEmbedder.minilm(), EmbeddingsBackend.AUTO);
        shell.load();
        runner.runAll();
        assertThat(shell.storeProperty().get())
                .isEqualTo(new StorePlace(StorePlace.Kind.TEAM, "Team · soc@db1:5432/aurora", true));
    }

    @Test
    void aStatusThatComesAfterTheWindowClosedIsDropped() {
        ShellViewModel shell = over(memory, PlainEmbedder.minilm(), EmbeddingsBackend.AUTO);
        shell.load();
        shell.close();
        runner.runAll();
        assertThat(shell.badgeProperty().get().state()).isEqualTo(Badge.State.LOADING);
    }

    @Test
    void howManyTextsAreCutIsFoundOutBehindTheBadgesBack() {
        ShellViewModel shell = over(memory, new PlainEmbedder(ModelId.MINILM, "", true), EmbeddingsBackend.AUTO);
        shell.load();
        runner.runOldest();
        assertThat(shell.badgeProperty().get().facts())
                .noneMatch(fact -> fact.label().equals("Texts cut"));
        runner.runAll();
        assertThat(shell.badgeProperty().get().facts())
                .contains(new Badge.Fact("Texts cut", "100 % of 10 cases looked at are longer than the model reads"));
    }

    @Test
    void theCacheAndSamplesAreTold() {
        memory.with(TenCases.row("S", 0.5, JsonObject.of("sample", JsonBoolean.TRUE)));
        ShellViewModel shell = loaded(PlainEmbedder.minilm(), EmbeddingsBackend.AUTO);
        assertThat(shell.samplesProperty().get()).isTrue();
        assertThat(shell.cacheProperty().get().text()).isEqualTo("Cache on");
        shell.lookAtCache();
        runner.runAll();
        assertThat(shell.cacheProperty().get().serves()).isTrue();
    }

    @Test
    void whereNobodyMayWriteTheMendingSaysWhyNot() {
        ShortMemory team = new ShortMemory("postgres", "soc@db1:5432/aurora", false);
        team.with(TenCases.row("X", 0.5, ModelId.HASH, JsonObject.EMPTY));
        ShellViewModel shell = over(team, PlainEmbedder.minilm(), EmbeddingsBackend.AUTO);
        shell.load();
        runner.runAll();
        assertThat(shell.badgeProperty().get().mend().unavailable()).contains("may read, not write");
    }

    @Test
    void theBadgesButtonTriesAgainOrBeginsATask() {
        memory.failWith(new HomeInUseException("Process 4711 owns this home.", "Close it."));
        ShellViewModel shell = loaded(PlainEmbedder.minilm(), EmbeddingsBackend.AUTO);
        memory.recover();
        memory.with(TenCases.row("X", 0.5, ModelId.HASH, TenCases.payload("t", "low", "open", "x")));
        shell.mend();
        runner.runAll();
        assertThat(shell.badgeProperty().get().state()).isEqualTo(Badge.State.MIXED);
        shell.mend();
        assertThat(desk.place().tasks().tasks()).hasSize(1);
        assertThat(desk.place().tasks().tasks().getFirst().title()).isEqualTo("Re-embed aurora_cases");
    }
}
