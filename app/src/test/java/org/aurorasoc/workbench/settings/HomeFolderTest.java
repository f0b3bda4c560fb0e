package org.aurorasoc.workbench.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.aurorasoc.workbench.error.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HomeFolderTest {
    @ParameterizedTest
    @CsvSource({
        "Linux, XDG_DATA_HOME, '', /home/ann/.local/share/aurorasoc-workbench",
        "Linux, XDG_DATA_HOME, /data/ann, /data/ann/aurorasoc-workbench",
        "Linux, XDG_DATA_HOME, relative/one, /home/ann/.local/share/aurorasoc-workbench",
        "Linux, WORKBENCH_HOME, /srv/bench, /srv/bench",
        "Linux, WORKBENCH_HOME, /srv/../srv/bench/, /srv/bench",
        "Mac OS X, XDG_DATA_HOME, /data/ann, /home/ann/Library/Application Support/aurorasoc-workbench",
        "Windows 11, LOCALAPPDATA, /appdata, /appdata/aurorasoc-workbench",
        "Windows 11, LOCALAPPDATA, '', /home/ann/AppData/Local/aurorasoc-workbench",
    })
    void theHomeIsWhereTheUserOrTheSystemSays(String system, String variable, String value, String expected) {
        assertThat(new HomeFolder(Map.of(variable, value), system, Path.of("/home/ann")).path())
                .isEqualTo(Path.of(expected));
    }

    @Test
    void aRelativeHomeIsMadeAbsolute() {
        assertThat(HomeFolder.ofThisMachine(Map.of("WORKBENCH_HOME", "bench")).path())
                .isEqualTo(Path.of("bench").toAbsolutePath());
    }

    @Test
    void aHomeThatIsNoPathIsNamed() {
        assertThatThrownBy(() -> HomeFolder.ofThisMachine(Map.of("WORKBENCH_HOME", "a\0b"))
                        .path())
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("WORKBENCH_HOME is not a path.");
    }
}
