package org.aurorasoc.workbench.embed.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.aurorasoc.workbench.error.CancelledException;
import org.aurorasoc.workbench.task.CancelToken;
import org.aurorasoc.workbench.task.ProgressSink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Opening and closing: nothing native stays behind, and nothing is freed under a thread that still reads it.
class OnnxEmbedderLifeIT {
    private static final String THREAD = "life-of-a-model";
    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");

    @TempDir
    static Path home;

    @Test
    void threadsAndMemoryAreGivenBackAfterTenLives() throws Exception {
        try (ExecutorService thread = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name(THREAD).factory())) {
            int whileOpen = thread.submit(OnnxEmbedderLifeIT::oneLife).get();
            long before = residentKilobytes();
            for (int life = 0; life < 10; life++) {
                thread.submit(OnnxEmbedderLifeIT::oneLife).get();
            }
            assertThat(whileOpen).as("threads of the model while it is open").isGreaterThan(1);
            assertThat(threadsNamedAlike()).as("only the thread that opened it").isEqualTo(1);
            assertThat(residentKilobytes() - before).isLessThan(200_000);
        }
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            boolean ended = !thread.getName().startsWith("embedder-bulk") || thread.join(Duration.ofSeconds(5));
            assertThat(ended).as(thread.getName()).isTrue();
        }
    }

    @Test
    void closingStopsBulkWorkAndWaitsForIt() throws Exception {
        OnnxEmbedder embedder = OnnxEmbedder.open(home);
        CountDownLatch begun = new CountDownLatch(1);
        CompletableFuture<?> bulk = CompletableFuture.supplyAsync(() -> embedder.embedAll(
                Collections.nCopies(5000, "a text that takes a while ".repeat(8)),
                new CancelToken(),
                (done, total) -> begun.countDown()));
        begun.await();
        embedder.close();
        assertThat(bulk).isCompletedExceptionally();
        assertThatThrownBy(bulk::join).hasCauseInstanceOf(CancelledException.class);
    }

    @Test
    void closingTwiceIsFineAndAfterwardsNothingIsRead() {
        OnnxEmbedder embedder = OnnxEmbedder.open(home);
        embedder.embed("x");
        embedder.close();
        embedder.close();
        assertThatExceptionOfType(CancelledException.class).isThrownBy(() -> embedder.embed("x"));
        assertThatExceptionOfType(CancelledException.class)
                .isThrownBy(() -> embedder.embedAll(List.of("x"), new CancelToken(), ProgressSink.SILENT));
    }

    private static int oneLife() throws IOException {
        try (OnnxEmbedder embedder = OnnxEmbedder.open(home)) {
            embedder.embed("one");
            embedder.embedAll(Collections.nCopies(64, "many"), new CancelToken(), ProgressSink.SILENT);
            return threadsNamedAlike();
        }
    }

    /// Native threads carry the name of the thread that made them, as the system cuts it.
    private static int threadsNamedAlike() throws IOException {
        try (Stream<Path> tasks = Files.list(Path.of("/proc/self/task"))) {
            int alike = 0;
            for (Path task : tasks.toList()) {
                alike +=
                        THREAD.startsWith(Files.readString(task.resolve("comm")).strip()) ? 1 : 0;
            }
            return alike;
        }
    }

    private static long residentKilobytes() throws IOException {
        Matcher line = RESIDENT.matcher(Files.readString(Path.of("/proc/self/status")));
        assertThat(line.find()).isTrue();
        return Long.parseLong(line.group(1));
    }
}
