package org.aurorasoc.workbench.peers.embed;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.aurorasoc.workbench.peers.found.Finding;
import org.aurorasoc.workbench.peers.found.Topic;
import org.aurorasoc.workbench.service.bench.Measured;
import org.aurorasoc.workbench.service.bench.Timings;
import org.aurorasoc.workbench.service.bench.Wording;

/// How fast texts become vectors, turn and turn about in one process.
public final class EmbeddingMatch {
    public static final String BULK = "many texts of 60 pieces";
    public static final String MIXED = "many texts of mixed length";
    public static final String SINGLE = "one text of 12 pieces";
    public static final String RATE = "texts/s";
    private static final int MARKERS = 2;
    private static final int LONGEST = 240;
    private static final int SINGLES = 100;

    private final Path home;
    private final int repeats;
    private final int texts;

    public EmbeddingMatch(Path home, int repeats, int texts) {
        this.home = home;
        this.repeats = repeats;
        this.texts = texts;
    }

    public List<Finding> measure() {
        try (TextReader ours = TextReader.open(OurReader.NAME, home);
                TextReader theirs = TextReader.open(LangChainReader.NAME, home)) {
            List<TextReader> readers = List.of(ours, theirs);
            SplittableRandom lengths = new SplittableRandom(7);
            List<Finding> findings = new ArrayList<>(many(BULK, readers, IntStream.generate(() -> 60)));
            findings.addAll(many(MIXED, readers, IntStream.generate(() -> mixed(lengths))));
            findings.addAll(single(readers));
            return findings;
        }
    }

    /// Most short, few long; as the program's own bench has them.
    private static int mixed(SplittableRandom random) {
        return 4 + (int) ((LONGEST - 4) * Math.pow(random.nextDouble(), 3));
    }

    private List<Finding> many(String line, List<TextReader> readers, IntStream pieces) {
        Wording wording = new Wording(new SplittableRandom(12));
        List<String> all = pieces.limit(texts)
                .mapToObj(each -> wording.plain(each - MARKERS))
                .toList();
        Map<TextReader, double[]> rates = new LinkedHashMap<>();
        for (TextReader reader : readers) {
            reader.many(all.subList(0, Math.min(32, all.size())));
            rates.put(reader, new double[repeats]);
        }
        for (int round = 0; round < repeats; round++) {
            for (TextReader reader : readers) {
                long begun = System.nanoTime();
                int read = reader.many(all);
                rates.get(reader)[round] = read * 1e9 / (System.nanoTime() - begun);
            }
        }
        return readers.stream()
                .map(reader -> Finding.of(
                        Topic.EMBEDDING, line, reader.name(), Map.of(RATE, Timings.median(rates.get(reader)))))
                .toList();
    }

    private List<Finding> single(List<TextReader> readers) {
        Map<TextReader, Timings> timings = new LinkedHashMap<>();
        readers.forEach(reader -> timings.put(reader, new Timings()));
        Wording wording = new Wording(new SplittableRandom(13));
        for (int i = -SINGLES / 5; i < SINGLES * repeats; i++) {
            String text = wording.plain(12 - MARKERS);
            for (TextReader reader : readers) {
                if (i < 0) {
                    reader.one(text);
                } else {
                    timings.get(reader).time(() -> reader.one(text));
                }
            }
        }
        return readers.stream()
                .map(reader -> Finding.of(
                        Topic.EMBEDDING,
                        SINGLE,
                        reader.name(),
                        times(timings.get(reader).times())))
                .toList();
    }

    public static Map<String, Double> times(Measured.Times times) {
        return Map.of("p50 ms", times.p50(), "p99 ms", times.p99());
    }
}
