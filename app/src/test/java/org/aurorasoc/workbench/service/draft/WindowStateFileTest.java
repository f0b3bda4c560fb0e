package org.aurorasoc.workbench.service.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.aurorasoc.workbench.domain.json.Json;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.files.PrivateFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WindowStateFileTest {
    @TempDir
    private Path home;

    private WindowStateFile file() {
        return new WindowStateFile(home.resolve("window.json"));
    }

    @Test
    void whatWasWrittenIsReadAndForItsOwnerOnly() throws Exception {
        JsonObject state = JsonObject.of("pane", Json.of("enrich"));
        file().write(state);
        assertThat(file().read()).isEqualTo(new WindowStateFile.Kept(state, java.util.Optional.empty()));
        if (PrivateFiles.hasRights()) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("window.json"))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void withoutAFileThereIsNothingToRestore() {
        assertThat(file().read().state()).isEqualTo(JsonObject.EMPTY);
        assertThat(file().read().damaged()).isEmpty();
    }

    @Test
    void aDamagedFileIsSetAsideAndTold() throws Exception {
        Files.writeString(home.resolve("window.json"), "{\"pane\":");
        WindowStateFile.Kept kept = file().read();
        assertThat(kept.state()).isEqualTo(JsonObject.EMPTY);
        assertThat(kept.damaged()).contains(home.resolve("window.json.damaged"));
        assertThat(home.resolve("window.json.damaged")).hasContent("{\"pane\":");
        assertThat(file().read().damaged()).isEmpty();
    }
}
