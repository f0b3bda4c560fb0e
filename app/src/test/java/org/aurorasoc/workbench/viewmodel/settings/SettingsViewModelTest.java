package org.aurorasoc.workbench.viewmodel.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.aurorasoc.workbench.bootstrap.TestServices;
import org.aurorasoc.workbench.error.StoreNotReadyException;
import org.aurorasoc.workbench.memory.PlainEmbedder;
import org.aurorasoc.workbench.memory.ShortMemory;
import org.aurorasoc.workbench.settings.Look;
import org.aurorasoc.workbench.settings.SettingName;
import org.aurorasoc.workbench.task.ManualTaskRunner;
import org.aurorasoc.workbench.viewmodel.SettingsSection;
import org.aurorasoc.workbench.viewmodel.TestWorkplace;
import org.aurorasoc.workbench.viewmodel.connection.ConnectionViewModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
            case SettingControl.Fact _, SettingControl.Checks _ -> throw new AssertionError(row.label());
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
}
