package org.aurorasoc.workbench.embed.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.aurorasoc.workbench.domain.ModelId;
import org.aurorasoc.workbench.embed.onnx.ModelManifest.ModelFile;
import org.aurorasoc.workbench.error.UnexpectedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class ModelManifestTest {
    private static final Iterable<ModelId> CHOICES = ModelId.CHOICES;
    private static final String WHOLE = """
            model=m
            supply=added
            pooling=cls
            window=12
            weights.name=w
            weights.size=1
            weights.sha256=aa
            tokenizer.name=t
            tokenizer.size=2
            tokenizer.sha256=bb
            """;

    /// A question is cut into windows of 256 pieces, whichever model reads it.
    @ParameterizedTest
    @FieldSource("CHOICES")
    void everyModelThatCanBeChosenHasItsManifest(ModelId model) {
        ModelManifest manifest = ModelManifest.of(model);
        assertThat(manifest.model()).isEqualTo(model);
        assertThat(manifest.window()).isEqualTo(256);
        assertThat(manifest.files())
                .hasSize(2)
                .allMatch(file -> file.size() > 0)
                .allMatch(file -> file.sha256().matches("[0-9a-f]{64}"));
    }

    @Test
    void theUsualModelIsInTheProgramAndTheOtherIsNot() {
        assertThat(ModelManifest.of(ModelId.MINILM).files()).allMatch(ModelManifestTest::isCarried);
        assertThat(ModelManifest.of(ModelId.MINILM).supply()).isEqualTo(ModelManifest.Supply.SHIPPED);
        assertThat(ModelManifest.of(ModelId.BGE).files()).noneMatch(ModelManifestTest::isCarried);
        assertThat(ModelManifest.of(ModelId.BGE).supply()).isEqualTo(ModelManifest.Supply.ADDED);
    }

    private static boolean isCarried(ModelFile file) {
        return ModelManifest.class.getResource("/" + file.name()) != null;
    }

    @Test
    void aManifestSaysHowTheModelIsRead() throws Exception {
        assertThat(read(WHOLE))
                .isEqualTo(new ModelManifest(
                        new ModelId("m"),
                        Pooling.CLS,
                        12,
                        ModelManifest.Supply.ADDED,
                        new ModelFile("w", 1, "aa"),
                        new ModelFile("t", 2, "bb")));
    }

    @ParameterizedTest
    @CsvSource({
        "pooling=cls, pooling=max, wrong pooling",
        "window=12, window=many, wrong window",
        "supply=added, '', lacks supply",
        "weights.sha256=aa, '', lacks weights.sha256",
        "tokenizer.size=2, tokenizer.size=2.5, wrong tokenizer.size"
    })
    void whatIsWrongInAManifestIsNamed(String line, String instead, String said) {
        assertThatExceptionOfType(UnexpectedException.class)
                .isThrownBy(() -> read(WHOLE.replace(line, instead)))
                .withMessageContaining(said);
    }

    @Test
    void aModelWithoutAManifestIsSaid() {
        assertThatExceptionOfType(UnexpectedException.class)
                .isThrownBy(() -> ModelManifest.of(new ModelId("some-other")))
                .withMessageContaining("manifest of some-other is missing");
    }

    private static ModelManifest read(String lines) throws IOException {
        return ModelManifest.read(new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)));
    }
}
