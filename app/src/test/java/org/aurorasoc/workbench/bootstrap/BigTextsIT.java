package org.aurorasoc.workbench.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.aurorasoc.workbench.bootstrap.CommandRun.Said;
import org.aurorasoc.workbench.domain.Embedding;
import org.aurorasoc.workbench.domain.json.Fields;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.embed.onnx.OnnxEmbedder;
import org.aurorasoc.workbench.json.JsonText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Texts of 10 MB, as a hostile or a careless hand pastes them, with the real model. The bound holds on a loaded
/// machine; the times are told.
class BigTextsIT {
    private static final Logger LOG = LoggerFactory.getLogger(BigTextsIT.class);
    private static final Duration BOUND = Duration.ofSeconds(10);
    private static final int LENGTH = 10_000_000;

    @TempDir
    Path folder;

    private CommandRun command;

    enum Kind {
        PROSE("The host %d called home to a relay again, then slept.\n"),
        ONE_LINE("word%d "),
        ONE_TOKEN("x%d"),
        LETTERS("%x ");

        private final String step;

        Kind(String step) {
            this.step = step;
        }

        String text() {
            StringBuilder text = new StringBuilder(LENGTH + step.length());
            for (int i = 0; text.length() < LENGTH; i++) {
                text.append(String.format(step, i));
            }
            return text.toString();
        }
    }

    @BeforeEach
    void oneCase() {
        command = new CommandRun(folder.resolve("home"), folder).with("AURORASOC_EMBEDDINGS_BACKEND", "auto");
        assertThat(close("C-1", "A host called home to a relay.").exit()).isZero();
    }

    private Said close(String id, String summary) {
        JsonObject record = new Fields().put("id", id).put("summary", summary).build();
        return command.input(JsonText.write(record)).run("case", "close", "-");
    }

    @ParameterizedTest
    @EnumSource
    void recallByABigTextAnswersAndSaysWhatItDidNotRead(Kind kind) {
        command.input(kind.text());
        Said said = timed("recall by " + kind, "recall", "-");
        assertThat(said.exit()).isZero();
        assertThat(said.out()).contains("C-1", "of at least");
    }

    @ParameterizedTest
    @EnumSource
    void aCaseWithABigSummaryIsClosedAndShownWhole(Kind kind) {
        String summary = kind.text();
        JsonObject record =
                new Fields().put("id", "C-2").put("summary", summary).build();
        command.input(JsonText.write(record));
        assertThat(timed("close of " + kind, "case", "close", "-").exit()).isZero();
        assertThat(timed("show of " + kind, "case", "show", "C-2").json().text("summary"))
                .contains(summary);
        command.input("A host called home to a relay");
        assertThat(timed("why with " + kind, "recall", "-", "--why").exit()).isZero();
    }

    @Test
    void aBigSummaryIsImported() throws Exception {
        JsonObject record = new Fields()
                .put("id", "C-3")
                .put("summary", Kind.LETTERS.text())
                .build();
        Files.writeString(folder.resolve("big.jsonl"), JsonText.write(record));
        assertThat(timed("import of LETTERS", "import", "cases", "big.jsonl").exit())
                .isZero();
        assertThat(command.run("case", "show", "C-3").json().text("summary")).isEqualTo(record.text("summary"));
    }

    @Test
    void aBigTextHasTheVectorOfItsStartAlsoBehindAMillionSpaces() {
        String text = Kind.PROSE.text();
        try (OnnxEmbedder embedder = OnnxEmbedder.open(folder.resolve("home"))) {
            Embedding start = embedder.embed(text.substring(0, 5_000)).embedding();
            assertThat(embedder.embed(text).embedding()).isEqualTo(start);
            assertThat(embedder.embed(" ".repeat(1_000_000) + text).embedding()).isEqualTo(start);
        }
    }

    private Said timed(String what, String... args) {
        long start = System.nanoTime();
        Said said = command.run(args);
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        LOG.warn(
                "{}, 10 MB: {} ms {}", what, took.toMillis(), said.err().lines().toList());
        assertThat(took).isLessThan(BOUND);
        return said;
    }
}
