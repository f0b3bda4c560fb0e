package org.aurorasoc.workbench.embed.onnx;

import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.OnnxEmbeddingModel;
import dev.langchain4j.model.embedding.onnx.PoolingMode;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.aurorasoc.workbench.domain.ModelId;
import org.aurorasoc.workbench.domain.json.JsonNull;
import org.aurorasoc.workbench.json.JsonText;
import org.aurorasoc.workbench.task.CancelToken;
import org.aurorasoc.workbench.task.ProgressSink;

/// How fast we embed, and LangChain4j's class beside us with the same model and no cut at 128, taking turns in one run.
/// `EmbedderBench HOME`: the home's model is unpacked before anything is timed. Real texts from the data folder.
public final class EmbedderBench {
    private static final int ROUNDS = 3;
    private static final int QUERIES = 300;
    private final PrintStream out = System.out;

    public static void main(String... args) throws Exception {
        new EmbedderBench().run(Path.of(args[0]));
    }

    private void run(Path home) throws Exception {
        OnnxEmbedder.open(home).close();
        ModelFolder files = ModelFolder.of(home, ModelManifest.of(ModelId.MINILM));
        long begun = System.nanoTime();
        try (OnnxEmbedder ours = OnnxEmbedder.open(home)) {
            say("load, files in place, libraries loaded: %.0f ms".formatted((System.nanoTime() - begun) / 1e6));
            long theirsBegun = System.nanoTime();
            EmbeddingModel theirs = new OnnxEmbeddingModel(files.weights(), uncut(files), PoolingMode.MEAN);
            say("LangChain4j, load: %.0f ms".formatted((System.nanoTime() - theirsBegun) / 1e6));
            List<String> texts = RealTexts.some(4000);
            bulk("of 55 to 65 pieces", ofPieces(files, texts, 55, 65), ours, theirs);
            bulk("of mixed length", texts.subList(0, 800), ours, theirs);
            single("of 12 pieces", ofPieces(files, texts, 12, 12).getFirst(), ours, theirs);
            single("of 60 pieces", ofPieces(files, texts, 60, 60).getFirst(), ours, theirs);
        }
    }

    private void bulk(String kind, List<String> texts, OnnxEmbedder ours, EmbeddingModel theirs) {
        List<String> some = texts.subList(0, Math.min(800, texts.size()));
        List<TextSegment> segments = some.stream().map(TextSegment::from).toList();
        ours.embedAll(some.subList(0, 100), new CancelToken(), ProgressSink.SILENT);
        for (int round = 1; round <= ROUNDS; round++) {
            report(
                    kind,
                    round,
                    "workbench",
                    some.size(),
                    () -> ours.embedAll(some, new CancelToken(), ProgressSink.SILENT));
            report(kind, round, "langchain4j", some.size(), () -> theirs.embedAll(segments));
        }
    }

    private void report(String kind, int round, String who, int texts, Runnable work) {
        long cpu = cpuNanos();
        long begun = System.nanoTime();
        work.run();
        double seconds = (System.nanoTime() - begun) / 1e9;
        double cpuSeconds = (cpuNanos() - cpu) / 1e9;
        say("bulk, %d texts %s, round %d, %-11s %6.1f texts/s %6.1f texts per CPU-second"
                .formatted(texts, kind, round, who, texts / seconds, texts / cpuSeconds));
    }

    private void single(String kind, String text, OnnxEmbedder ours, EmbeddingModel theirs) {
        for (int round = 1; round <= ROUNDS; round++) {
            latencies("query %s, round %d, workbench  ".formatted(kind, round), text, ours::embed);
            latencies("query %s, round %d, langchain4j".formatted(kind, round), text, theirs::embed);
        }
    }

    private void latencies(String label, String text, Consumer<String> embed) {
        double[] millis = new double[QUERIES];
        for (int i = 0; i < QUERIES; i++) {
            long begun = System.nanoTime();
            embed.accept(text);
            millis[i] = (System.nanoTime() - begun) / 1e6;
        }
        Arrays.sort(millis);
        say("%s p50 %.2f ms, p99 %.2f ms".formatted(label, millis[QUERIES / 2], millis[QUERIES * 99 / 100]));
    }

    private static List<String> ofPieces(ModelFolder files, List<String> texts, int least, int most) throws Exception {
        try (Tokenizer tokenizer = Tokenizer.open(files)) {
            return texts.stream()
                    .filter(text -> tokenizer.cut(text).total() >= least)
                    .filter(text -> tokenizer.cut(text).total() <= most)
                    .toList();
        }
    }

    private static Path uncut(ModelFolder files) throws Exception {
        Path uncut = Files.createTempFile("tokenizer", ".json");
        uncut.toFile().deleteOnExit();
        return Files.writeString(
                uncut,
                JsonText.write(JsonText.readObject(Files.readString(files.tokenizer()))
                        .with("truncation", JsonNull.NULL)
                        .with("padding", JsonNull.NULL)));
    }

    private static long cpuNanos() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    private void say(String line) {
        out.println(String.format(Locale.ROOT, "%s", line));
    }
}
