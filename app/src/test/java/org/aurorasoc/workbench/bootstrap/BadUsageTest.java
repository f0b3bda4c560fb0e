package org.aurorasoc.workbench.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.aurorasoc.workbench.bootstrap.CommandRun.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Bad input gets one sentence on stderr and the right exit code, never a stack trace, and nothing on stdout.
class BadUsageTest {
    private static final String NOBODY = "postgresql://127.0.0.1:1/aurorasoc?connect_timeout=1";

    @TempDir
    Path folder;

    record Bad(int exit, String... args) {
        @Override
        public String toString() {
            return exit + ": " + String.join(" ", args);
        }
    }

    static Stream<Bad> badCommands() {
        return Stream.of(
                new Bad(2, "recall"),
                new Bad(2, "recall", ""),
                new Bad(2, "recall", "x", "--unknown"),
                new Bad(2, "recall", "x", "-k", "many"),
                new Bad(2, "recall", "x", "-k", "0"),
                new Bad(2, "recall", "x", "-k", "-5"),
                new Bad(2, "recall", "x", "-k", "99999999999"),
                new Bad(2, "recall", "x", "--min-score", "2"),
                new Bad(2, "recall", "x", "--min-score", "NaN"),
                new Bad(2, "recall", "x", "--severity", "awful"),
                new Bad(2, "recall", "x", "--technique", "T1071'; --"),
                new Bad(2, "recall", "x", "--since", "yesterday"),
                new Bad(2, "recall", "x", "--since", "2026-02-30"),
                new Bad(2, "recall", "x", "--since", "2026-11-02", "--until", "2026-11-01"),
                new Bad(2, "recall", "x", "--leg", "wooden"),
                new Bad(2, "recall", "x", "--like", "y"),
                new Bad(1, "recall", "--like", "nobody"),
                new Bad(2, "no-such-command"),
                new Bad(2, "import"),
                new Bad(2, "import", "cases"),
                new Bad(3, "import", "cases", "missing.jsonl"),
                new Bad(3, "import", "cases", "."),
                new Bad(1, "case", "show", "missing"),
                new Bad(2, "case"),
                new Bad(2, "draft", "add"),
                new Bad(2, "draft", "add", " ", "--verdict", "malicious"),
                new Bad(2, "draft", "add", "x", "--severity", "bogus"),
                new Bad(2, "draft", "add", "x", "--tlp", "bogus"),
                new Bad(1, "draft", "add", "x", "--case", "NOPE"),
                new Bad(2, "embed"),
                new Bad(2, "bench", "--only", "everything"),
                new Bad(2, "bench", "--rows", "1"),
                new Bad(2, "bench", "--repeats", "0"),
                new Bad(3, "embed", "--file", "missing"),
                new Bad(1, "collections", "show", "missing"),
                new Bad(2, "collections", "show", "x", "--size", "0"),
                new Bad(1, "collections", "delete", "missing", "--yes"));
    }

    @ParameterizedTest
    @MethodSource("badCommands")
    void oneSentenceAndTheRightExitCode(Bad bad) {
        Said said = new CommandRun(folder.resolve("home"), folder).run(bad.args());
        assertThat(said.exit()).as(said.err()).isEqualTo(bad.exit());
        assertOneSentence(said);
    }

    private static void assertOneSentence(Said said) {
        assertThat(said.out()).isEmpty();
        assertThat(said.err().lines()).as(said.err()).hasSize(1);
        assertThat(said.err())
                .doesNotContain("Exception")
                .doesNotContain("\tat ")
                .endsWith(".\n");
    }

    @Test
    void whoAsksForNoneIsToldToAskForOneAndWhoAsksForTooManyForFewer() {
        CommandRun command = new CommandRun(folder.resolve("home"), folder);
        assertThat(command.run("recall", "x", "-k", "0").err()).endsWith(" Ask for at least one.\n");
        assertThat(command.run("recall", "x", "-k", "-1").err()).endsWith(" Ask for at least one.\n");
        assertThat(command.run("recall", "x", "-k", "10001").err()).endsWith(" Ask for fewer results.\n");
    }

    @Test
    void aRefusedAdditionLeavesTheDraftAsItWas() {
        CommandRun command = new CommandRun(folder.resolve("home"), folder);
        command.run("draft", "add", "first", "--severity", "High", "--tlp", "amber+strict");
        String before = command.run("draft", "show").out();
        command.run("draft", "add", "second", "--severity", "bogus");
        command.run("draft", "add", "second", "--case", "NOPE");
        assertThat(command.run("draft", "show").out()).isEqualTo(before).contains("first", "High", "amber+strict");
    }

    @Test
    void aMemoryThatIsAwayKeepsNobodyFromPinningACase() {
        CommandRun command = new CommandRun(folder.resolve("home"), folder).with("DATABASE_URL", NOBODY);
        Said said = command.run("draft", "add", "--case", "C-1");
        assertThat(said.exit()).isZero();
        assertThat(said.err()).startsWith("Whether the memory holds the case was not looked up: ");
        assertThat(command.run("draft", "show").out()).contains("C-1");
    }

    @Test
    void aHomeThatCannotBeUsedIsNamed() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");
        Said said = new CommandRun(file, folder).run("collections");
        assertThat(said.exit()).isEqualTo(3);
        assertOneSentence(said);
        Said below = new CommandRun(file.resolve("below"), folder).run("collections");
        assertThat(below.exit()).isEqualTo(3);
        assertOneSentence(below);
    }

    @Test
    void settingsThatCannotBeUnderstoodAreNamedNotQuoted() {
        Said said = new CommandRun(folder.resolve("home"), folder)
                .with("PG_PORT", "sevenoneone")
                .run("collections");
        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.err()).contains("PG_PORT").doesNotContain("sevenoneone");
        Said chroma = new CommandRun(folder.resolve("home"), folder)
                .with("VECTOR_STORE_BACKEND", "chroma")
                .run("collections");
        assertThat(chroma.exit()).isEqualTo(2);
        assertOneSentence(chroma);
    }

    @Test
    void helpAndVersionAreAnswers() {
        for (String[] args :
                new String[][] {{"--help"}, {"recall", "--help"}, {"import", "cases", "--help"}, {"version"}}) {
            Said said = new CommandRun(folder.resolve("home"), folder).run(args);
            assertThat(said.exit()).isZero();
            assertThat(said.out()).isNotEmpty();
            assertThat(said.err()).isEmpty();
        }
        assertThat(folder.resolve("home")).doesNotExist();
    }

    @Test
    void aServerThatIsAwayIsOneSentence() {
        Said said = new CommandRun(folder.resolve("home"), folder)
                .with("DATABASE_URL", NOBODY)
                .with("PG_PASSWORD", "hunter2")
                .run("recall", "x");
        assertThat(said.exit()).isEqualTo(3);
        assertOneSentence(said);
        assertThat(said.err()).doesNotContain("hunter2");
    }
}
