package org.aurorasoc.workbench.embed.hash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.aurorasoc.workbench.domain.EmbeddingQuality;
import org.aurorasoc.workbench.domain.ModelId;
import org.aurorasoc.workbench.domain.json.JsonNumber;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.embed.EmbeddedText;
import org.aurorasoc.workbench.error.CancelledException;
import org.aurorasoc.workbench.json.JsonText;
import org.aurorasoc.workbench.task.CancelToken;
import org.aurorasoc.workbench.task.ProgressSink;
import org.junit.jupiter.api.Test;

class HashEmbedderTest {
    private final HashEmbedder embedder = new HashEmbedder("Chosen by the test.");

    @Test
    void vectorsEqualTheGoldenFileOfAnotherLanguageBitForBit() throws Exception {
        List<JsonObject> golden = golden();
        assertThat(golden).hasSize(200);
        for (JsonObject line : golden) {
            float[] vector = embedder.embed(text(line)).embedding().toArray();
            assertThat(firstBits(vector)).isEqualTo(line.text("first").orElseThrow());
            assertThat(sha256(vector)).isEqualTo(line.text("sha256").orElseThrow());
        }
    }

    @Test
    void theGoldenFileHoldsTheAwkwardTexts() throws Exception {
        Set<String> texts = golden().stream().map(HashEmbedderTest::text).collect(Collectors.toSet());
        assertThat(texts.size()).isEqualTo(200);
        assertThat(texts.contains("")).isTrue();
        assertThat(texts.stream().filter(text -> text.length() >= 1 << 20).count())
                .isGreaterThan(1);
        assertThat(having(texts, Character::isSupplementaryCodePoint)).isGreaterThan(20);
        assertThat(having(texts, c -> Character.getType(c) == Character.NON_SPACING_MARK))
                .isGreaterThan(20);
    }

    @Test
    void everyVectorIsRecognisedAsAHashAndHasLengthOne() {
        EmbeddedText embedded = embedder.embed("evil.example");
        assertThat(embedded.embedding().isHash()).isTrue();
        assertThat(embedded.embedding().cosine(embedded.embedding())).isEqualTo(1.0);
        assertThat(embedded.truncated()).isFalse();
        assertThat(embedded.pieces()).isZero();
    }

    @Test
    void saysThatItIsTheDegradedModeAndWhy() {
        assertThat(embedder.model()).isEqualTo(ModelId.HASH);
        assertThat(embedder.model().quality()).isEqualTo(EmbeddingQuality.LOW);
        assertThat(embedder.degradedReason()).isEqualTo("Chosen by the test.");
        assertThatThrownBy(() -> new HashEmbedder(" ")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void manyTextsAnswerInTheirOrderWithProgressToTheEnd() {
        List<String> numbered =
                IntStream.range(0, 600).mapToObj(i -> "text " + i).toList();
        List<Long> steps = new ArrayList<>();
        List<EmbeddedText> answers =
                embedder.embedAll(numbered, new CancelToken(), (done, total) -> steps.add(done * 1000 + total));
        assertThat(answers).hasSize(600);
        assertThat(answers.get(599)).isEqualTo(embedder.embed("text 599"));
        assertThat(steps).containsExactly(256_600L, 512_600L, 600_600L);
    }

    @Test
    void stopsWhenCancelled() {
        CancelToken cancel = new CancelToken();
        List<String> texts = Collections.nCopies(1000, "x");
        assertThatExceptionOfType(CancelledException.class)
                .isThrownBy(() -> embedder.embedAll(texts, cancel, (done, total) -> cancel.cancel()));
        assertThatExceptionOfType(CancelledException.class)
                .isThrownBy(() -> embedder.embedAll(texts, cancel, ProgressSink.SILENT));
    }

    private static List<JsonObject> golden() throws IOException {
        try (InputStream in = HashEmbedderTest.class.getResourceAsStream("/golden/hash-embedding.jsonl")) {
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .map(JsonText::readObject)
                    .toList();
        }
    }

    private static String text(JsonObject line) {
        int times = ((JsonNumber) line.members().get("times")).value().intValueExact();
        return line.text("unit").orElseThrow().repeat(times);
    }

    private static long having(Set<String> texts, IntPredicate character) {
        return texts.stream()
                .filter(text -> text.codePoints().anyMatch(character))
                .count();
    }

    private static String firstBits(float[] vector) {
        StringBuilder bits = new StringBuilder();
        for (int i = 0; i < 32; i++) {
            bits.append("%08x".formatted(Float.floatToRawIntBits(vector[i])));
        }
        return bits.toString();
    }

    private static String sha256(float[] vector) throws Exception {
        ByteBuffer bytes = ByteBuffer.allocate(vector.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(vector);
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.array()));
    }
}
