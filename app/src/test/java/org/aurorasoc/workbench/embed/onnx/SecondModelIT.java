package org.aurorasoc.workbench.embed.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.aurorasoc.workbench.domain.Embedding;
import org.aurorasoc.workbench.domain.EmbeddingQuality;
import org.aurorasoc.workbench.domain.ModelId;
import org.aurorasoc.workbench.embed.EmbeddedText;
import org.aurorasoc.workbench.error.FileAccessException;
import org.aurorasoc.workbench.task.CancelToken;
import org.aurorasoc.workbench.task.ProgressSink;
import org.aurorasoc.workbench.testsupport.FetchedModel;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// bge-small-en-v1.5, out of the file that installer/add-model.sh fetches.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SecondModelIT {
    private static final double FLOAT = 1e-6;
    /// A text and how its vector begins by LangChain4j's class for this model, run once beside the program: that class
    /// brings the model itself, which the tests must not carry. Over 199 texts of the data the two agreed to 2e-15.
    private static final List<Reference> REFERENCES = List.of(
            new Reference(
                    "Stolen credentials were used to log in to the mail server.",
                    -0.037218522f,
                    0.016293865f,
                    -0.053918906f,
                    -0.08015685f,
                    -0.00995599f,
                    -0.04198273f),
            new Reference(
                    "PowerShell started by winword.exe fetched a script from hxxp://update.example/a.ps1 and wrote a run"
                            + " key.",
                    -0.10956408f,
                    0.055036347f,
                    0.032459594f,
                    -0.07956743f,
                    -0.046912145f,
                    -0.020689644f),
            new Reference(
                    "ip 203.0.113.7 command and control of a loader",
                    -0.06784653f,
                    -0.0064805206f,
                    0.040182482f,
                    -0.07832579f,
                    -0.03641574f,
                    -0.023395084f),
            new Reference(
                    "Ransomware", -0.055692375f, -0.06529428f, -0.025451727f, -0.050341073f, 0.09791777f, -0.05149534f),
            new Reference(
                    "Mehrere Arbeitsplätze meldeten gleichzeitig „Datei nicht lesbar“; die Freigabe war verschlüsselt.",
                    -0.04793992f,
                    0.08209022f,
                    -0.015851263f,
                    0.036850367f,
                    0.08807784f,
                    -0.08389513f));

    private record Reference(String text, float... begins) {}

    private OnnxEmbedder embedder;
    private Path home;

    @BeforeAll
    void add(@TempDir Path folder) {
        home = folder;
        OnnxEmbedder.add(ModelId.BGE, FetchedModel.file(ModelId.BGE), home);
        embedder = OnnxEmbedder.open(ModelId.BGE, home);
    }

    @AfterAll
    void close() {
        if (embedder != null) {
            embedder.close();
        }
    }

    @Test
    void vectorsAreThoseOfLangChain4jsClassForTheSameModel() {
        List<EmbeddedText> together = embedder.embedAll(
                IntStream.range(0, 20)
                        .mapToObj(i -> REFERENCES.get(i % REFERENCES.size()).text())
                        .toList(),
                new CancelToken(),
                ProgressSink.SILENT);
        for (int i = 0; i < REFERENCES.size(); i++) {
            Embedding alone = embedder.embed(REFERENCES.get(i).text()).embedding();
            assertThat(together.get(i).embedding().cosine(alone)).isGreaterThanOrEqualTo(0.999999);
            for (int at = 0; at < REFERENCES.get(i).begins().length; at++) {
                assertThat((double) alone.value(at)).isCloseTo(REFERENCES.get(i).begins()[at], within(FLOAT));
            }
        }
    }

    @Test
    void itSaysWhichItIsAndReadsAsManyPiecesAsTheUsualOne() {
        assertThat(embedder.model()).isEqualTo(ModelId.BGE);
        assertThat(embedder.model().quality()).isEqualTo(EmbeddingQuality.HIGH);
        assertThat(embedder.embed("word ".repeat(254)).truncated()).isFalse();
        assertThat(embedder.embed("word ".repeat(255)).truncated()).isTrue();
    }

    @Test
    void eachModelHasAFolderOfItsOwnAndBothCanBeOpen() {
        try (OnnxEmbedder usual = OnnxEmbedder.open(home)) {
            assertThat(usual.model()).isEqualTo(ModelId.MINILM);
            assertThat(usual.embed("Ransomware")).isNotEqualTo(embedder.embed("Ransomware"));
        }
        assertThat(home.resolve("model")).isDirectoryContaining("glob:**/all-MiniLM-L6-v2");
        assertThat(home.resolve("model")).isDirectoryContaining("glob:**/bge-small-en-v1.5");
    }

    @Test
    void aDamagedFileIsNamedWithWhatAddsItAgainAndRepairingTakesItAway(@TempDir Path other) throws Exception {
        OnnxEmbedder.add(ModelId.BGE, FetchedModel.file(ModelId.BGE), other);
        Path tokenizer = other.resolve("model/bge-small-en-v1.5/bge-small-en-v1.5-tokenizer.json");
        Files.writeString(tokenizer, "{}");
        assertThatExceptionOfType(FileAccessException.class)
                .isThrownBy(() -> OnnxEmbedder.open(ModelId.BGE, other))
                .satisfies(e -> assertThat(e.sentence()).contains("failed its checksum"))
                .satisfies(e -> assertThat(e.remedy()).contains("add-model.sh bge-small-en-v1.5"));
        assertThatExceptionOfType(FileAccessException.class)
                .isThrownBy(() -> OnnxEmbedder.repair(ModelId.BGE, other))
                .satisfies(e -> assertThat(e.remedy()).contains("add-model.sh bge-small-en-v1.5"));
        assertThat(tokenizer).doesNotExist();
    }
}
