package org.aurorasoc.workbench.service.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.aurorasoc.workbench.embed.Embedder;
import org.aurorasoc.workbench.task.CancelToken;
import org.aurorasoc.workbench.task.ProgressSink;

/// How fast texts become vectors, and what loading the model costs.
final class EmbeddingPart implements Part {
    private static final int MARKERS = 2;
    private static final int SINGLE = 100;
    private static final int BULK = 256;
    private static final int LONGEST = 240;

    private final Supplier<Embedder> opening;
    private final int repeats;
    private final CancelToken cancel;

    EmbeddingPart(Supplier<Embedder> opening, int repeats, CancelToken cancel) {
        this.opening = opening;
        this.repeats = repeats;
        this.cancel = cancel;
    }

    @Override
    public List<Figure> measure() {
        List<Figure> figures = new ArrayList<>();
        OptionalDouble before = ResidentMemory.megabytes();
        long begun = System.nanoTime();
        try (Embedder embedder = opening.get()) {
            embedder.embed("loaded");
            double millis = (System.nanoTime() - begun) / 1e6;
            figures.add(figure("model loaded, first text embedded", new Measured.Amount(millis, "ms")));
            figures.add(figure("resident memory that came with it", grown(before)));
            figures.add(figure("one text of 12 pieces", single(embedder, 12)));
            figures.add(figure("one text of 60 pieces", single(embedder, 60)));
            Wording wording = wording();
            figures.add(figure("many texts of 60 pieces", bulk(embedder, IntStream.generate(() -> 60), wording)));
            SplittableRandom lengths = new SplittableRandom(7);
            figures.add(figure(
                    "many texts of mixed length", bulk(embedder, IntStream.generate(() -> mixed(lengths)), wording)));
        }
        return figures;
    }

    private static Measured grown(OptionalDouble before) {
        OptionalDouble now = ResidentMemory.megabytes();
        return before.isPresent() && now.isPresent()
                ? new Measured.Amount(now.getAsDouble() - before.getAsDouble(), "MB")
                : new Measured.Off("this system does not tell");
    }

    /// Most short, few long.
    private static int mixed(SplittableRandom random) {
        return 4 + (int) ((LONGEST - 4) * Math.pow(random.nextDouble(), 3));
    }

    private static Wording wording() {
        return new Wording(new SplittableRandom(12));
    }

    private Measured single(Embedder embedder, int pieces) {
        Wording wording = wording();
        Timings timings = new Timings();
        for (int i = -SINGLE / 5; i < SINGLE * repeats; i++) {
            cancel.throwIfCancelled();
            String text = wording.plain(pieces - MARKERS);
            if (i < 0) {
                embedder.embed(text);
            } else {
                timings.time(() -> embedder.embed(text));
            }
        }
        return timings.times();
    }

    private Measured bulk(Embedder embedder, IntStream pieces, Wording wording) {
        List<String> texts = pieces.limit(BULK)
                .mapToObj(each -> wording.plain(each - MARKERS))
                .toList();
        embedder.embedAll(texts.subList(0, BULK / 8), cancel, ProgressSink.SILENT);
        double[] rates = new double[repeats];
        for (int round = 0; round < repeats; round++) {
            long begun = System.nanoTime();
            embedder.embedAll(texts, cancel, ProgressSink.SILENT);
            rates[round] = BULK * 1e9 / (System.nanoTime() - begun);
        }
        return new Measured.Amount(Timings.median(rates), "texts/s");
    }

    private static Figure figure(String what, Measured measured) {
        return new Figure(PartName.EMBEDDING, 0, what, measured);
    }
}
