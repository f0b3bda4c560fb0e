package org.aurorasoc.workbench.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.aurorasoc.workbench.domain.ModelId;
import org.aurorasoc.workbench.embed.Embedder;
import org.aurorasoc.workbench.settings.EmbeddingsBackend;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class EmbedderStartIT {
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @TempDir
    Path home;

    @BeforeEach
    void listen() {
        log.start();
        ((Logger) LoggerFactory.getLogger(EmbedderStart.class)).addAppender(log);
    }

    @AfterEach
    void stopListening() {
        ((Logger) LoggerFactory.getLogger(EmbedderStart.class)).detachAppender(log);
    }

    @Test
    void oneFlippedBitInTheModelMeansHashModeUntilTheFileIsDeleted() throws Exception {
        expect(ModelId.MINILM);
        Path weights = home.resolve("model/all-MiniLM-L6-v2/all-minilm-l6-v2.onnx");
        flipOneBit(weights);
        long damaged = Files.size(weights);

        String reason = expect(ModelId.HASH);
        assertThat(reason).contains("all-minilm-l6-v2.onnx failed its checksum", "Delete " + weights);
        assertThat(weights).hasSize(damaged);
        assertThat(log.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .singleElement()
                .satisfies(message -> assertThat(message)
                        .startsWith("embedder_model_load_failed fallback=hash reason=")
                        .contains("failed its checksum"));

        Files.delete(weights);
        assertThat(expect(ModelId.MINILM)).isEmpty();
    }

    @Test
    void aTruncatedTokenizerMeansHashModeAndNamesTheFile() throws Exception {
        expect(ModelId.MINILM);
        Path tokenizer = home.resolve("model/all-MiniLM-L6-v2/all-minilm-l6-v2-tokenizer.json");
        Files.write(tokenizer, new byte[0]);
        assertThat(expect(ModelId.HASH)).contains("all-minilm-l6-v2-tokenizer.json failed its checksum");
        assertThat(tokenizer).isEmptyFile();
    }

    private String expect(ModelId model) {
        try (Embedder embedder = EmbedderStart.open(EmbeddingsBackend.AUTO, ModelId.MINILM, home)) {
            assertThat(embedder.model()).isEqualTo(model);
            assertThat(embedder.embed("works either way").embedding().isHash()).isEqualTo(model.equals(ModelId.HASH));
            return embedder.degradedReason();
        }
    }

    private static void flipOneBit(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            ByteBuffer one = ByteBuffer.allocate(1);
            long middle = channel.size() / 2;
            channel.read(one, middle);
            one.put(0, (byte) (one.get(0) ^ 1));
            channel.write(one.flip(), middle);
        }
    }
}
