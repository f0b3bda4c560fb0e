package org.aurorasoc.workbench.embed.onnx;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.DoubleStream;
import org.aurorasoc.workbench.domain.Closeness;
import org.aurorasoc.workbench.domain.EmbeddedTextRule;
import org.aurorasoc.workbench.domain.Embedding;
import org.aurorasoc.workbench.domain.ModelId;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.domain.sentences.Passage;
import org.aurorasoc.workbench.domain.sentences.Reading;
import org.aurorasoc.workbench.embed.EmbeddedText;
import org.aurorasoc.workbench.json.JsonText;
import org.aurorasoc.workbench.task.CancelToken;
import org.aurorasoc.workbench.task.ProgressSink;

/// Where the cosines of both models begin to mean something, on the same pairs of texts: a measurement, not a test.
/// `ClosenessMeasurement HOME`, a home to which the second model was added.
final class ClosenessMeasurement {
    private static final int TEXTS = 3_200;
    private static final double[] SENTENCES = {0.40, 0.45, 0.50, 0.60, 0.62, 0.64, 0.66, 0.67, 0.68, 0.70, 0.72};
    private static final double[] INDICATORS = {0.76, 0.78, 0.80, 0.82, 0.83, 0.84, 0.86};
    private static final double[] DUPLICATES = {0.96, 0.965, 0.97, 0.975, 0.98, 0.985, 0.99};

    private final OnnxEmbedder usual;
    private final OnnxEmbedder other;
    private final PrintStream out;

    private ClosenessMeasurement(OnnxEmbedder usual, OnnxEmbedder other, PrintStream out) {
        this.usual = usual;
        this.other = other;
        this.out = out;
    }

    static void main(String... args) throws IOException {
        Path home = Path.of(args[0]);
        try (OnnxEmbedder usual = OnnxEmbedder.open(home);
                OnnxEmbedder other = OnnxEmbedder.open(ModelId.BGE, home)) {
            ClosenessMeasurement measurement = new ClosenessMeasurement(usual, other, System.out);
            measurement.sentences(usual);
            measurement.sentences(other);
            List<String> indicators = samples("/samples/iocs.jsonl").stream()
                    .flatMap(each -> EmbeddedTextRule.indicatorText(each).stream())
                    .toList();
            Closeness known = Closeness.of(ModelId.MINILM);
            measurement.pairs("indicators of the sample library", indicators, known.indicators(), INDICATORS);
            measurement.cost();
            measurement.pairs("incidents and alerts", RealTexts.some(TEXTS), known.duplicates(), DUPLICATES);
        }
    }

    private record Sample(String family, List<Embedding> sentences) {
        double best(Sample to) {
            return cosines(to).max().orElse(-1);
        }

        DoubleStream cosines(Sample to) {
            return sentences.stream()
                    .flatMapToDouble(mine -> to.sentences.stream().mapToDouble(mine::cosine));
        }
    }

    /// Pairs of sample cases of different families, and of the same.
    private void sentences(OnnxEmbedder model) throws IOException {
        List<Sample> cases = new ArrayList<>();
        for (JsonObject each : samples("/samples/cases.jsonl")) {
            Reading reading = Reading.of(each.text("summary").orElseThrow());
            List<String> texts = reading.passages().stream().map(Passage::text).toList();
            cases.add(new Sample(each.text("family").orElseThrow(), embed(model, texts)));
        }
        DoubleStream.Builder single = DoubleStream.builder();
        DoubleStream.Builder unlike = DoubleStream.builder();
        DoubleStream.Builder alike = DoubleStream.builder();
        for (int i = 0; i < cases.size(); i++) {
            for (int j = i + 1; j < cases.size(); j++) {
                boolean same = cases.get(i).family().equals(cases.get(j).family());
                (same ? alike : unlike).add(cases.get(i).best(cases.get(j)));
                if (!same) {
                    cases.get(i).cosines(cases.get(j)).forEach(single::add);
                }
            }
        }
        report(
                model.model(),
                single.build().sorted().toArray(),
                unlike.build().toArray(),
                alike.build().toArray());
    }

    private void report(ModelId model, double[] single, double[] unlike, double[] alike) {
        Arrays.sort(unlike);
        say("%s, sentences of unlike cases, %d pairs: 50 %% %.3f, 95 %% %.3f, 98 %% %.3f"
                .formatted(model.name(), single.length, at(single, 0.5), at(single, 0.95), at(single, 0.98)));
        say("%s, best pair of two unlike cases, %d: 50 %% %.3f, 90 %% %.3f, 92 %% %.3f, 99 %% %.3f"
                .formatted(
                        model.name(),
                        unlike.length,
                        at(unlike, 0.5),
                        at(unlike, 0.9),
                        at(unlike, 0.92),
                        at(unlike, 0.99)));
        for (double floor : SENTENCES) {
            say("  %.2f: have such a pair, unlike cases %.3f, cases of one family %.3f"
                    .formatted(floor, share(unlike, floor), share(alike, floor)));
        }
    }

    /// How many pairs the other model has from a cosine on, and how many of them the usual model has as well.
    private void pairs(String what, List<String> texts, double known, double[] tried) {
        List<Embedding> first = embed(usual, texts);
        List<Embedding> second = embed(other, texts);
        long[] found = new long[tried.length];
        long[] both = new long[tried.length];
        long usuals = 0;
        for (int i = 0; i < texts.size(); i++) {
            for (int j = i + 1; j < texts.size(); j++) {
                boolean near = first.get(i).cosine(first.get(j)) >= known;
                double cosine = second.get(i).cosine(second.get(j));
                usuals += near ? 1 : 0;
                for (int t = 0; t < tried.length; t++) {
                    found[t] += cosine >= tried[t] ? 1 : 0;
                    both[t] += near && cosine >= tried[t] ? 1 : 0;
                }
            }
        }
        say("%s, %d texts, %d pairs: %d from %.2f on by %s"
                .formatted(
                        what,
                        texts.size(),
                        texts.size() * (texts.size() - 1L) / 2,
                        usuals,
                        known,
                        ModelId.MINILM.name()));
        for (int t = 0; t < tried.length; t++) {
            say("  %.3f by %s: %d, both %d".formatted(tried[t], ModelId.BGE.name(), found[t], both[t]));
        }
    }

    /// By processor time, which other programs on the machine do not change much.
    private void cost() throws IOException {
        List<String> texts = RealTexts.some(200);
        for (int round = 1; round <= 3; round++) {
            for (OnnxEmbedder model : List.of(usual, other)) {
                long begun = cpuNanos();
                embed(model, texts);
                say("%s, round %d: %.1f texts per CPU-second"
                        .formatted(model.model().name(), round, texts.size() * 1e9 / (cpuNanos() - begun)));
            }
        }
    }

    private static long cpuNanos() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    private static List<Embedding> embed(OnnxEmbedder model, List<String> texts) {
        return model.embedAll(texts, new CancelToken(), ProgressSink.SILENT).stream()
                .map(EmbeddedText::embedding)
                .toList();
    }

    private static List<JsonObject> samples(String file) throws IOException {
        try (InputStream in = Objects.requireNonNull(ClosenessMeasurement.class.getResourceAsStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(JsonText::readObject)
                    .toList();
        }
    }

    private static double at(double[] sorted, double share) {
        return sorted[(int) (sorted.length * share)];
    }

    private static double share(double[] values, double from) {
        return Arrays.stream(values).filter(value -> value >= from).count() / (double) values.length;
    }

    private void say(String line) {
        out.println(String.format(Locale.ROOT, "%s", line));
    }
}
