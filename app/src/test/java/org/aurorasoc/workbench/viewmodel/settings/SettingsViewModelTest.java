package org.aurorasoc.workbench.viewmodel.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.aurorasoc.workbench.bootstrap.TestServices;
import org.aurorasoc.workbench.error.StoreNotReadyException;
import org.aurorasoc.workbench.memory.PlainEmbedder;
import org.aurorasoc.workbench.memory.ShortMemory;
import org.aurorasoc.workbench.secrets.SecretName;
import org.aurorasoc.workbench.settings.Look;
import org.aurorasoc.workbench.settings.Secret;
import org.aurorasoc.workbench.settings.SettingName;
import org.aurorasoc.workbench.task.ManualTaskRunner;
import org.aurorasoc.workbench.viewmodel.SettingsSection;
import org.aurorasoc.workbench.viewmodel.TestWorkplace;
import org.aurorasoc.workbench.viewmodel.connection.ConnectionViewModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsViewModelTest {
    @TempDir
    private Path home;

    private final ManualTaskRunner runner = new ManualTaskRunner();
    private final ShortMemory memory = new ShortMemory("postgres", "soc@db1:5432/aurorasoc", true);

    private record Open(SettingsViewModel model, ConnectionViewModel connection, Appearance look, TestWorkplace place) {
        SettingRow row(SettingsSection section, String label) {
            return model.sectionsProperty().get().get(section).stream()
                    .filter(row -> row.label().equals(label))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private Open open() {
        TestWorkplace place = new TestWorkplace(() -> TestServices.over(memory, PlainEmbedder.minilm(), home), runner);
        ConnectionViewModel connection = new ConnectionViewModel(place.place(), () -> "soc@db1");
        Appearance look = new Appearance(new Look(Look.Theme.SYSTEM, Look.NORMAL_ZOOM, Look.Motion.SYSTEM));
        Open open = new Open(
                new SettingsViewModel(place.place(), TestServices.setup(home), connection, look),
                connection,
                look,
                place);
        open.model().load();
        connection.look();
        runner.runAll();
        return open;
    }

    private String file() throws IOException {
        return Files.readString(home.resolve("workbench.toml"));
    }

    private static void type(SettingRow row, String text) {
        switch (row.control()) {
            case SettingControl.Entry(var _, var _, var commit) -> commit.accept(text);
            case SettingControl.Hidden(var _, var commit) -> commit.accept(text);
            case SettingControl.Choice(var _, var _, var commit) -> commit.accept(text);
            case SettingControl.Fact _, SettingControl.Marking _, SettingControl.Checks _ ->
                throw new AssertionError(row.label());
        }
    }

    private static void press(SettingRow row, String label) {
        row.offers().stream()
                .filter(offer -> offer.label().equals(label))
                .findFirst()
                .orElseThrow()
                .run()
                .run();
    }

    @Test
    void theModelIsChosenHereAndWrittenByItsName() throws IOException {
        SettingRow row = open().row(SettingsSection.MODELS, "Model");
        assertThat(row.control()).isInstanceOfSatisfying(SettingControl.Choice.class, choice -> {
            assertThat(choice.chosen()).isEqualTo("all-MiniLM-L6-v2");
            assertThat(choice.options())
                    .extracting(SettingControl.Option::text)
                    .containsExactly("all-MiniLM-L6-v2, comes with the program", "bge-small-en-v1.5, to be added");
        });
        type(row, "bge-small-en-v1.5");
        runner.runAll();
        assertThat(file()).contains("workbench_model = \"bge-small-en-v1.5\"");
    }

    @Test
    void everySectionHasItsLines() {
        Open open = open();

        assertThat(open.model().sectionsProperty().get().keySet()).containsExactly(SettingsSection.values());
        assertThat(open.model().sectionsProperty().get().values())
                .allSatisfy(rows -> assertThat(rows).isNotEmpty());
        assertThat(open.row(SettingsSection.CONNECTION, "Memory in use").mood()).isEqualTo(SettingRow.Mood.GOOD);
    }

    @Test
    void anotherStoreSaysWhatOpeningItWillDoBeforeItDoesIt() throws IOException {
        Open open = open();

        type(open.row(SettingsSection.CONNECTION, "Kind of store"), "postgres");
        runner.runAll();
        type(open.row(SettingsSection.CONNECTION, "Host"), "db1");
        runner.runAll();

        assertThat(file()).isEqualTo("vector_store_backend = \"postgres\"\npg_host = \"db1\"\n");
        assertThat(open.row(SettingsSection.CONNECTION, "Named now").state())
                .startsWith("Closes " + home + " and opens aurorasoc@db1:5432/aurorasoc.");
    }

    @Test
    void aPasswordGoesToTheSecretsAndThePageSaysWhere() throws IOException {
        Open open = open();
        type(open.row(SettingsSection.CONNECTION, "Kind of store"), "postgres");
        runner.runAll();

        type(open.row(SettingsSection.CONNECTION, "Password"), "s3cret");
        runner.runAll();

        assertThat(open.row(SettingsSection.CONNECTION, "Password").state()).startsWith("Password in ");
        assertThat(file()).doesNotContain("s3cret");
        assertThat(open.model().sectionsProperty().get().toString()).doesNotContain("s3cret");
        press(open.row(SettingsSection.CONNECTION, "Password"), "Forget");
        runner.runAll();
        assertThat(open.row(SettingsSection.CONNECTION, "Password").state()).startsWith("None yet.");
    }

    @Test
    void aPasswordInAnAddressIsKeptApartFromIt() throws IOException {
        Open open = open();

        type(open.row(SettingsSection.CONNECTION, "Redis cache"), "redis://:s3cr%65t@cache:6379/2");
        runner.runAll();

        assertThat(file()).isEqualTo("redis_url = \"redis://cache:6379/2\"\n");
        assertThat(open.row(SettingsSection.CONNECTION, "Redis password").state())
                .startsWith("Password in ");
        assertThat(open.row(SettingsSection.CONNECTION, "Redis cache").control())
                .isInstanceOfSatisfying(
                        SettingControl.Entry.class,
                        entry -> assertThat(entry.value()).isEqualTo("redis://cache:6379/2"));
        assertThat(open.model().sectionsProperty().get().toString()).doesNotContain("s3cr");
        assertThat(open.row(SettingsSection.CONNECTION, "Named now").offers()).hasSize(1);
    }

    @Test
    void aFeedIsAddedTriedAndRemoved() throws IOException {
        Files.writeString(home.resolve("list.csv"), "value,verdict\nevil.example,malicious\n");
        Open open = open();

        type(open.row(SettingsSection.FEEDS, "Add a file"), "list.csv");
        type(open.row(SettingsSection.FEEDS, "Add a MISP server"), "https://misp.example");
        runner.runAll();
        press(open.row(SettingsSection.FEEDS, "list.csv"), "Test");
        runner.runAll();

        assertThat(file())
                .contains("[[feed]]", "name = \"list.csv\"", "enabled = false", "url = \"https://misp.example\"");
        assertThat(open.row(SettingsSection.FEEDS, "").control())
                .isInstanceOfSatisfying(
                        SettingControl.Checks.class,
                        tried -> assertThat(tried.lines()).hasSize(1));
        press(open.row(SettingsSection.FEEDS, "list.csv"), "Remove");
        runner.runAll();
        assertThat(file()).doesNotContain("list.csv").contains("name = \"misp.example\"");
    }

    @Test
    void aFeedsKeySaysWhereItIsKept() throws IOException {
        Open open = open();
        type(open.row(SettingsSection.FEEDS, "Add a MISP server"), "https://misp.example");
        runner.runAll();

        type(open.row(SettingsSection.FEEDS, "Key"), "k3y");
        runner.runAll();

        assertThat(open.row(SettingsSection.FEEDS, "Key").state()).startsWith("Kept in ");
        assertThat(file()).doesNotContain("k3y");
    }

    @Test
    void sizesInARowAreWrittenInTheirOrder() throws IOException {
        Open open = open();

        open.look().zoomProperty().set(14);
        open.look().zoomProperty().set(15);
        assertThat(runner.waiting()).as("one at a time").isEqualTo(1);
        runner.runAll();

        assertThat(file()).isEqualTo("workbench_zoom = \"15\"\n");
    }

    @Test
    void aValueThatCannotBeUsedIsSaidAndThePageStays() {
        Open open = open();
        type(open.row(SettingsSection.CONNECTION, "Kind of store"), "postgres");
        runner.runAll();

        type(open.row(SettingsSection.CONNECTION, "Port"), "many");
        runner.runAll();

        assertThat(open.model().problemProperty().get().title()).contains("must be a whole number");
    }

    @Test
    void aTestShowsEveryCheckInItsPlace() {
        Open open = open();

        press(open.row(SettingsSection.CONNECTION, "Memory in use"), "Test");
        runner.runAll();

        assertThat(open.row(SettingsSection.CONNECTION, "Memory in use").control())
                .as("the address stays")
                .isInstanceOf(SettingControl.Fact.class);
        assertThat(open.row(SettingsSection.CONNECTION, "Last test").control())
                .isInstanceOfSatisfying(
                        SettingControl.Checks.class,
                        checks -> assertThat(checks.lines())
                                .extracting(SettingControl.CheckLine::name)
                                .contains("store", "keychain"));
    }

    @Test
    void aMigrationIsSeenFirstAndSaysWhatItDid() {
        memory.failWith(new StoreNotReadyException("The database is not migrated.", "migrate"));
        Open open = open();

        press(open.row(SettingsSection.CONNECTION, "Migration"), "See the migration");
        runner.runAll();
        SettingRow seen = open.row(SettingsSection.CONNECTION, "Migration");
        assertThat(seen.control())
                .isInstanceOfSatisfying(
                        SettingControl.Checks.class,
                        steps -> assertThat(steps.lines())
                                .singleElement()
                                .satisfies(step -> assertThat(step.remedy()).isEqualTo("table workbench.cases")));
        press(seen, "Migrate 1 step");
        runner.runAll();

        assertThat(open.row(SettingsSection.CONNECTION, "Migrated").control())
                .isEqualTo(new SettingControl.Fact("Applied V1 workbench.", false));
    }

    @Test
    void aLookIsWornAtOnceAndWritten() throws IOException {
        Open open = open();

        type(open.row(SettingsSection.APPEARANCE, "Theme"), "contrast");
        open.look().zoomProperty().set(15);
        runner.runAll();

        assertThat(open.look().themeProperty().get()).isEqualTo(Look.Theme.CONTRAST);
        assertThat(file()).contains("workbench_theme = \"contrast\"", "workbench_zoom = \"15\"");
        assertThat(SettingName.WORKBENCH_THEME.inFile()).containsExactly("workbench_theme");
    }

    @Test
    void roomModeIsNeverWritten() {
        Open open = open();

        type(open.row(SettingsSection.APPEARANCE, "Room mode"), "on");
        runner.runAll();

        assertThat(open.place().place().room().isOn()).isTrue();
        assertThat(home.resolve("workbench.toml")).doesNotExist();
    }

    @Test
    void whatWasReadStandsUntilTheMemoryChanges() {
        Open open = open();
        var read = open.model().sectionsProperty().get();

        open.model().open();
        assertThat(runner.waiting()).as("nothing is read again").isZero();
        assertThat(open.model().sectionsProperty().get()).isSameAs(read);

        open.model().memoryChanged();
        assertThat(runner.waiting()).as("nobody looks at the page").isZero();
        open.model().open();
        runner.runAll();
        assertThat(open.model().sectionsProperty().get()).isNotSameAs(read);

        open.model().open();
        assertThat(runner.waiting()).isZero();
    }

    @Test
    void whatIsAskedForAgainIsReadAgain() throws IOException {
        Open open = open();
        Files.writeString(home.resolve("workbench.toml"), "redis_url = \"redis://cache:6379/2\"\n");

        open.model().load();
        runner.runAll();

        assertThat(open.row(SettingsSection.CONNECTION, "Redis cache").control())
                .isInstanceOfSatisfying(
                        SettingControl.Entry.class,
                        entry -> assertThat(entry.value()).isEqualTo("redis://cache:6379/2"));
    }

    @Test
    void aThemeChosenInTheLastMomentIsKept() throws IOException {
        Open open = open();

        open.look().themeProperty().set(Look.Theme.LIGHT);
        open.look().themeProperty().set(Look.Theme.CONTRAST);
        open.look().zoomProperty().set(17);
        open.model().close();

        assertThat(file()).contains("workbench_theme = \"contrast\"", "workbench_zoom = \"17\"");
        runner.runAll();
        assertThat(file())
                .as("a write that was on its way changes nothing any more")
                .contains("workbench_theme = \"contrast\"", "workbench_zoom = \"17\"");
    }

    @Test
    void aHomeThatCannotBeWrittenKeepsNobodyFromLeaving() throws IOException {
        TestWorkplace place = new TestWorkplace(() -> TestServices.over(memory, PlainEmbedder.minilm(), home), runner);
        Appearance look = new Appearance(new Look(Look.Theme.SYSTEM, Look.NORMAL_ZOOM, Look.Motion.SYSTEM));
        SettingsViewModel model = new SettingsViewModel(
                place.place(), TestServices.setup(home), new ConnectionViewModel(place.place(), () -> "soc@db1"), look);
        Files.createDirectory(home.resolve("workbench.toml"));

        look.themeProperty().set(Look.Theme.DARK);
        model.close();

        assertThat(home.resolve("workbench.toml")).isDirectory();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "db1\u202E.corp.example",
                "db1[U+202E].corp.example",
                "db1\u0000",
                "db\u200B1",
                "db1\nvector_store_backend = \"embedded\"",
                "db1\u001B[31m"
            })
    void aValueWithWhatCannotBeSeenIsRefusedAndTheFileStays(String hostile) throws IOException {
        Open open = open();
        type(open.row(SettingsSection.CONNECTION, "Kind of store"), "postgres");
        runner.runAll();
        String before = file();

        type(open.row(SettingsSection.CONNECTION, "Host"), hostile);
        type(open.row(SettingsSection.FEEDS, "Add a file"), hostile);
        runner.runAll();

        assertThat(open.model().problemProperty().get().title()).contains("cannot be seen");
        assertThat(file()).isEqualTo(before);
    }

    @Test
    void tenMillionCharactersAreRefused() throws IOException {
        Open open = open();

        type(open.row(SettingsSection.CONNECTION, "New profile"), "p".repeat(10_000_000));
        type(open.row(SettingsSection.CONNECTION, "Redis cache"), "redis://" + "c".repeat(10_000_000));
        runner.runAll();

        assertThat(open.model().problemProperty().get().title()).hasSizeLessThan(200);
        assertThat(home.resolve("workbench.toml")).doesNotExist();
    }

    @Test
    void aPasswordIsKeptAsItWasTyped() {
        Open open = open();
        String odd = "p\u200Bä\"\\\u0001 [U+202E] ";
        type(open.row(SettingsSection.CONNECTION, "Redis cache"), "redis://cache:6379/2");
        runner.runAll();

        type(open.row(SettingsSection.CONNECTION, "Redis password"), odd);
        runner.runAll();

        assertThat(open.row(SettingsSection.CONNECTION, "Redis password").state())
                .startsWith("Password in ");
        assertThat(TestServices.secrets(home)
                        .find(SecretName.ofRedis(URI.create("redis://cache:6379/2")))
                        .map(Secret::reveal))
                .contains(odd);
    }
}
