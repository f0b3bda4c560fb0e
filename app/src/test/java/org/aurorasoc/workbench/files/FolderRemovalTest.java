package org.aurorasoc.workbench.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderRemovalTest {
    @TempDir
    Path place;

    @Test
    void theFolderGoesWithAllInIt() throws Exception {
        Path folder = Files.createDirectories(place.resolve("made/in/it")).getParent();
        Files.writeString(folder.resolve("some"), "text");
        FolderRemoval.remove(place.resolve("made"));
        assertThat(place).isEmptyDirectory();
    }

    @Test
    void whatALinkPointsToStays() throws Exception {
        Path elsewhere = Files.createDirectories(place.resolve("elsewhere"));
        Files.writeString(elsewhere.resolve("mine"), "text");
        Path folder = Files.createDirectories(place.resolve("made"));
        Files.createSymbolicLink(folder.resolve("link"), elsewhere);
        FolderRemoval.remove(folder);
        assertThat(folder).doesNotExist();
        assertThat(elsewhere.resolve("mine")).exists();
    }

    @Test
    void oneThatIsGoneIsNoFault() throws Exception {
        FolderRemoval.remove(place.resolve("never made"));
        assertThat(place).isEmptyDirectory();
    }
}
