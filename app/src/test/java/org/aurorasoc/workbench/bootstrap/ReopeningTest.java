package org.aurorasoc.workbench.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.aurorasoc.workbench.error.InvalidInputException;
import org.aurorasoc.workbench.service.intake.CaseKind;
import org.aurorasoc.workbench.service.intake.RecordLines;
import org.aurorasoc.workbench.service.setup.OpeningStep;
import org.aurorasoc.workbench.service.setup.Passwords;
import org.aurorasoc.workbench.settings.Secret;
import org.aurorasoc.workbench.settings.SettingName;
import org.aurorasoc.workbench.settings.StoreBackend;
import org.aurorasoc.workbench.task.CancelToken;
import org.aurorasoc.workbench.task.ProgressSink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReopeningTest {
    @TempDir
    private Path home;

    private RunningWorkbench workbench() {
        return new RunningWorkbench(
                Map.of("WORKBENCH_HOME", home.toString(), "AURORASOC_EMBEDDINGS_BACKEND", "hash"), _ -> {});
    }

    @Test
    void aRunningWindowGoesToAnotherMemoryAndBack() {
        try (RunningWorkbench workbench = workbench()) {
            assertThat(workbench.own().status().status().backend()).isEqualTo("embedded");

            workbench.setup().set(SettingName.VECTOR_STORE_BACKEND, "postgres");
            assertThat(workbench.setup().page().wantsReopening()).isTrue();
            workbench.setup().reopen();
            assertThat(workbench.settings().store()).isEqualTo(StoreBackend.POSTGRES);

            workbench.setup().set(SettingName.VECTOR_STORE_BACKEND, "embedded");
            workbench.setup().reopen();
            assertThat(workbench.own().status().status().backend()).isEqualTo("embedded");
            assertThat(workbench.setup().page().wantsReopening()).isFalse();
        }
    }

    @Test
    void whoWaitsForAMemoryThatOpensCanSeeHowFarItIs() {
        byte[] line = "{\"id\":\"C-1\",\"summary\":\"beacon over dns\"}".getBytes(StandardCharsets.UTF_8);
        try (RunningWorkbench workbench = workbench();
                RecordLines lines = RecordLines.of(new ByteArrayInputStream(line))) {
            workbench.own().imports().run(lines, new CaseKind(), new CancelToken(), ProgressSink.SILENT);
        }
        try (RunningWorkbench workbench = workbench()) {
            assertThat(workbench.setup().opening()).isEqualTo(OpeningStep.UNKNOWN);
            workbench.own().status().status();
            assertThat(workbench.setup().opening().total()).isEqualTo(1);
        }
    }

    @Test
    void settingsThatCannotBeReadLeaveTheOpenMemoryAsItIs() throws IOException {
        try (RunningWorkbench workbench = workbench()) {
            workbench.own().status().status();
            Files.writeString(home.resolve("workbench.toml"), "pg_port = \"many\"\n");

            assertThatThrownBy(() -> workbench.setup().reopen()).isInstanceOf(InvalidInputException.class);
            assertThat(workbench.own().status().status().backend()).isEqualTo("embedded");
        }
    }

    @Test
    void thePasswordOfADatabaseAddressIsKeptApartAndUsedAfterTheNextOpening() throws IOException {
        try (RunningWorkbench workbench = workbench()) {
            workbench.setup().set(SettingName.VECTOR_STORE_BACKEND, "postgres");
            workbench.setup().reopen();
            workbench.setup().set(SettingName.DATABASE_URL, "postgresql://soc:s3cr%65t@db1:5433/a");
            assertThat(workbench.setup().page().passwords().database()).isEqualTo(Passwords.From.KEPT);
            assertThat(workbench.setup().page().written().postgres().location()).isEqualTo("soc@db1:5433/a");
            assertThat(Files.readString(home.resolve("workbench.toml")))
                    .contains("database_url = \"postgresql://soc@db1:5433/a\"")
                    .doesNotContain("s3cr");

            workbench.setup().reopen();
            assertThat(workbench.setup().page().wantsReopening()).isFalse();
            workbench.setup().keepPassword(new Secret("other"));
            assertThat(workbench.setup().page().wantsReopening()).isTrue();
            assertThat(workbench.setup().page().toString()).doesNotContain("s3cr", "other");
        }
    }

    @Test
    void whatTheEnvironmentSetsIsNotChangedHere() {
        try (RunningWorkbench workbench = workbench()) {
            assertThatThrownBy(() -> workbench.setup().set(SettingName.AURORASOC_EMBEDDINGS_BACKEND, "auto"))
                    .hasMessage("AURORASOC_EMBEDDINGS_BACKEND in the environment sets this.");
            assertThat(home.resolve("workbench.toml")).doesNotExist();
        }
    }
}
