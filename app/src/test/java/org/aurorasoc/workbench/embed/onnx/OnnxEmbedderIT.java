package org.aurorasoc.workbench.embed.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.OnnxEmbeddingModel;
import dev.langchain4j.model.embedding.onnx.PoolingMode;
import dev.langchain4j.model.embedding.onnx.allminilml6v2.AllMiniLmL6V2EmbeddingModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.aurorasoc.workbench.domain.Embedding;
import org.aurorasoc.workbench.domain.EmbeddingQuality;
import org.aurorasoc.workbench.domain.ModelId;
import org.aurorasoc.workbench.domain.json.JsonNull;
import org.aurorasoc.workbench.embed.EmbeddedText;
import org.aurorasoc.workbench.error.CancelledException;
import org.aurorasoc.workbench.json.JsonText;
import org.aurorasoc.workbench.task.CancelToken;
import org.aurorasoc.workbench.task.ProgressSink;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OnnxEmbedderIT {
    private OnnxEmbedder embedder;
    private ModelFolder files;

    @BeforeAll
    void open(@TempDir Path home) {
        embedder = OnnxEmbedder.open(home);
        files = ModelFolder.of(home, ModelManifest.of(ModelId.MINILM));
    }

    @AfterAll
    void close() {
        embedder.close();
    }

    @Test
    void vectorsAreThoseOfLangChain4jsClassForTheSameModel() throws Exception {
        List<String> texts = ofPieces(RealTexts.some(400), 2, 128);
        assertEqualVectors(texts.subList(0, 200), new AllMiniLmL6V2EmbeddingModel());
    }

    /// LangChain4j's ready-made class obeys its file and cuts at 128 pieces; its general one reads as far as we do.
    @Test
    void textsOf129To256PiecesAreReadToTheirEndAsLangChain4jDoesWithoutItsCut(@TempDir Path folder) throws Exception {
        Path uncut = folder.resolve("tokenizer.json");
        Files.writeString(
                uncut,
                JsonText.write(JsonText.readObject(Files.readString(files.tokenizer()))
                        .with("truncation", JsonNull.NULL)
                        .with("padding", JsonNull.NULL)));
        List<String> texts = ofPieces(RealTexts.some(1200), 129, 256);
        assertThat(texts).hasSizeGreaterThan(40);
        assertEqualVectors(texts.subList(0, 40), new OnnxEmbeddingModel(files.weights(), uncut, PoolingMode.MEAN));
    }

    @Test
    void aTextHasTheSameVectorAloneAndInABatch() throws Exception {
        List<String> texts = RealTexts.some(120);
        List<EmbeddedText> together = bulk(texts);
        assertThat(together).hasSize(120);
        for (int i = 0; i < texts.size(); i++) {
            EmbeddedText alone = embedder.embed(texts.get(i));
            assertThat(together.get(i).embedding().cosine(alone.embedding())).isGreaterThanOrEqualTo(0.999999);
            assertThat(together.get(i).pieces()).isEqualTo(alone.pieces());
        }
    }

    @Test
    void nearnessIsNearnessOfMeaning() {
        String asked = "Stolen credentials were used to log in to the mail server";
        List<String> known = List.of(
                "The printer in the lobby ran out of paper",
                "An attacker signed in to a mailbox with a phished password",
                "A laptop with customer records was stolen from a car");
        Embedding query = embedder.embed(asked).embedding();
        assertThat(known.stream()
                        .sorted(Comparator.comparingDouble((String text) ->
                                        query.cosine(embedder.embed(text).embedding()))
                                .reversed()))
                .containsExactly(known.get(1), known.get(2), known.get(0));
    }

    @ParameterizedTest
    @CsvSource({"0,2,false", "254,256,false", "255,257,true", "300,302,true"})
    void whatDoesNotFitTheModelsWindowIsCountedAndFlagged(int words, int pieces, boolean truncated) {
        EmbeddedText read = embedder.embed("word ".repeat(words));
        assertThat(read.pieces()).isEqualTo(pieces);
        assertThat(read.truncated()).isEqualTo(truncated);
    }

    @Test
    void whatIsBeyondTheWindowDoesNotMoveTheVector() {
        String window = "word ".repeat(254);
        assertThat(embedder.embed(window + "ransomware on all servers").embedding())
                .isEqualTo(embedder.embed(window).embedding());
        assertThat(embedder.embed("word ".repeat(253) + "ransomware").embedding())
                .isNotEqualTo(embedder.embed(window).embedding());
    }

    static Stream<String> awkward() {
        return Stream.of(
                "",
                " ",
                "\n\t\r",
                "\u0000",
                "a\u0000b",
                "\uFEFF",
                "😀",
                "👩‍👩‍👧 🇩🇪",
                "e\u0301",
                "[CLS] [SEP] [PAD]",
                "\uD800",
                "x\uDC00y",
                "\uD83D",
                "x".repeat(1 << 20),
                "evil.example ".repeat(80_000));
    }

    @ParameterizedTest
    @MethodSource("awkward")
    void everyTextHasAVectorOfLengthOne(String text) {
        Embedding embedding = embedder.embed(text).embedding();
        double squares = 0;
        for (float value : embedding.toArray()) {
            squares += (double) value * value;
        }
        assertThat(squares).isBetween(0.999999, 1.000001);
        assertThat(embedding.isHash()).isFalse();
    }

    @Test
    void halfASurrogatePairIsReadAsTheReplacementCharacter() {
        assertThat(embedder.embed("a\uD800b")).isEqualTo(embedder.embed("a\uFFFDb"));
        assertThat(embedder.embed("a\uDC00\uD800b 😀")).isEqualTo(embedder.embed("a\uFFFD\uFFFDb 😀"));
    }

    @Test
    void progressIsToldAfterEachBatchUpToTheEnd() throws Exception {
        List<Long> done = new ArrayList<>();
        embedder.embedAll(RealTexts.some(100), new CancelToken(), (now, total) -> {
            assertThat(total).isEqualTo(100);
            done.add(now);
        });
        assertThat(done)
                .hasSizeGreaterThan(5)
                .isSorted()
                .doesNotHaveDuplicates()
                .endsWith(100L);
    }

    @Test
    void bulkWorkStopsHalfWayWhenCancelledAndTheEmbedderGoesOn() throws Exception {
        CancelToken cancel = new CancelToken();
        List<Long> done = new ArrayList<>();
        ProgressSink cancelsAtForty = (now, total) -> {
            done.add(now);
            if (now >= 40) {
                cancel.cancel();
            }
        };
        List<String> texts = RealTexts.some(400);
        assertThatExceptionOfType(CancelledException.class)
                .isThrownBy(() -> embedder.embedAll(texts, cancel, cancelsAtForty));
        assertThat(done.getLast()).isBetween(40L, 200L);
        assertThat(bulk(texts.subList(0, 20))).hasSize(20);
    }

    @Test
    void aFewTextsAreCancelledToo() {
        CancelToken cancel = new CancelToken();
        assertThatExceptionOfType(CancelledException.class)
                .isThrownBy(() -> embedder.embedAll(List.of("a", "b"), cancel, (now, total) -> cancel.cancel()));
        assertThat(bulk(List.of())).isEmpty();
        assertThat(bulk(List.of("a", "b"))).containsExactly(embedder.embed("a"), embedder.embed("b"));
    }

    @Test
    void saysWhichModelItIs() {
        assertThat(embedder.model()).isEqualTo(ModelId.MINILM);
        assertThat(embedder.model().quality()).isEqualTo(EmbeddingQuality.HIGH);
        assertThat(embedder.degradedReason()).isEmpty();
    }

    private void assertEqualVectors(List<String> texts, EmbeddingModel other) {
        List<EmbeddedText> bulk = bulk(texts);
        for (int i = 0; i < texts.size(); i++) {
            Embedding theirs = new Embedding(other.embed(texts.get(i)).content().vector());
            assertThat(bulk.get(i).embedding().cosine(theirs)).isGreaterThanOrEqualTo(0.99999);
            assertThat(embedder.embed(texts.get(i)).embedding().cosine(theirs)).isGreaterThanOrEqualTo(0.99999);
        }
    }

    private List<String> ofPieces(List<String> texts, int least, int most) {
        try (Tokenizer tokenizer = Tokenizer.open(files)) {
            return texts.stream()
                    .filter(text -> {
                        int pieces = tokenizer.cut(text).total();
                        return least <= pieces && pieces <= most;
                    })
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<EmbeddedText> bulk(List<String> texts) {
        return embedder.embedAll(texts, new CancelToken(), ProgressSink.SILENT);
    }
}
