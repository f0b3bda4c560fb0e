package org.aurorasoc.workbench.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.aurorasoc.workbench.domain.ModelId;
import org.aurorasoc.workbench.domain.ModelNotAdded;
import org.aurorasoc.workbench.embed.Embedder;
import org.aurorasoc.workbench.settings.EmbeddingsBackend;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbedderStartTest {
    @TempDir
    Path home;

    @Test
    void hashModeOnPurposeLoadsNothingAndSaysWhoChoseIt() {
        try (Embedder embedder = EmbedderStart.open(EmbeddingsBackend.HASH, ModelId.MINILM, home)) {
            assertThat(embedder.model()).isEqualTo(ModelId.HASH);
            assertThat(embedder.degradedReason()).contains("AURORASOC_EMBEDDINGS_BACKEND=hash");
        }
        assertThat(home).isEmptyDirectory();
    }

    @Test
    void aChosenModelThatNobodyAddedMeansHashModeAndNoOtherModelStandsIn() {
        try (Embedder embedder = EmbedderStart.open(EmbeddingsBackend.AUTO, ModelId.BGE, home)) {
            assertThat(embedder.model()).isEqualTo(ModelId.HASH);
            assertThat(ModelNotAdded.in(embedder.degradedReason())).contains(new ModelNotAdded(ModelId.BGE));
            assertThat(embedder.degradedReason()).contains("sh installer/add-model.sh bge-small-en-v1.5");
        }
        assertThat(home).isEmptyDirectory();
    }

    @Test
    void aHomeThatCannotHoldTheModelMeansHashModeWithTheReasonKept() throws Exception {
        Files.writeString(home.resolve("model"), "a file where the folder belongs");
        try (Embedder embedder = EmbedderStart.open(EmbeddingsBackend.AUTO, ModelId.MINILM, home)) {
            assertThat(embedder.model()).isEqualTo(ModelId.HASH);
            assertThat(embedder.degradedReason()).contains("could not be put into", "writable");
            assertThat(embedder.embed("still works").embedding().isHash()).isTrue();
        }
    }
}
