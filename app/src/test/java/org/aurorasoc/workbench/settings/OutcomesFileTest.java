package org.aurorasoc.workbench.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.aurorasoc.workbench.domain.OutcomeAliases;
import org.aurorasoc.workbench.domain.OutcomeClass;
import org.aurorasoc.workbench.error.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutcomesFileTest {
    @TempDir
    Path home;

    private OutcomeAliases read(String text) throws IOException {
        Files.writeString(home.resolve(OutcomesFile.NAME), text);
        return OutcomesFile.read(home);
    }

    @Test
    void withoutAFileTheUsualWordsHold() {
        assertThat(OutcomesFile.read(home)).isEqualTo(OutcomeAliases.USUAL);
    }

    @Test
    void aClassThatTheFileNamesHasTheFilesWords() throws IOException {
        OutcomeAliases aliases = read("false_positive = [\"nothing burger\"]\n\"open\" = [\"in work\"]\n");
        assertThat(aliases.classOf(Optional.of("Nothing-burger!"))).isEqualTo(OutcomeClass.FALSE_POSITIVE);
        assertThat(aliases.classOf(Optional.of("fp"))).isEqualTo(OutcomeClass.OTHER);
        assertThat(aliases.classOf(Optional.of("false positive"))).isEqualTo(OutcomeClass.FALSE_POSITIVE);
        assertThat(aliases.named("in work")).contains(OutcomeClass.OPEN);
        assertThat(aliases.classOf(Optional.of("blocked"))).isEqualTo(OutcomeClass.CONTAINED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "solved = [\"x\"]",
                "other = [\"x\"]",
                "open = \"x\"",
                "open = [1]",
                "open = [[\"x\"]]",
                "open = ["
            })
    void aFileThatCannotBeUsedIsNamed(String text) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> read(text))
                .satisfies(e -> assertThat(e.sentence()).startsWith("outcomes.toml"));
    }
}
