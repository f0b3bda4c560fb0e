package org.aurorasoc.workbench.peers.embed;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
    private static final int TURN = 20;
    private static final int WARMING = 5;

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
        double[][] rates = new double[readers.size()][repeats];
        readers.forEach(reader -> reader.many(all.subList(0, Math.min(32, all.size()))));
        for (int round = 0; round < repeats; round++) {
            for (int who = 0; who < rates.length; who++) {
                long begun = System.nanoTime();
                int read = readers.get(who).many(all);
                rates[who][round] = read * 1e9 / (System.nanoTime() - begun);
            }
        }
        return told(line, readers, who -> Map.of(RATE, Timings.median(rates[who])));
    }

    private static List<Finding> told(String line, List<TextReader> readers, IntFunction<Map<String, Double>> figures) {
        return IntStream.range(0, readers.size())
                .mapToObj(who ->
                        Finding.of(Topic.EMBEDDING, line, readers.get(who).name(), figures.apply(who)))
                .toList();
    }

    /// In turns of some texts each: a session that spins for a while after its work, as LangChain4j's does, would take
    /// a core from whoever is measured next. The first texts of a turn warm up.
    private List<Finding> single(List<TextReader> readers) {
        List<Timings> timings = readers.stream().map(_ -> new Timings()).toList();
        Wording wording = new Wording(new SplittableRandom(13));
        for (int turn = -1; turn < SINGLES * repeats / TURN; turn++) {
            List<String> asked = Stream.generate(() -> wording.plain(12 - MARKERS))
                    .limit(WARMING + TURN)
                    .toList();
            for (int who = 0; who < readers.size(); who++) {
                TextReader reader = readers.get(who);
                Timings kept = turn < 0 ? new Timings() : timings.get(who);
                asked.subList(0, WARMING).forEach(reader::one);
                asked.subList(WARMING, asked.size()).forEach(text -> kept.time(() -> reader.one(text)));
            }
        }
        return told(SINGLE, readers, who -> times(timings.get(who).times()));
    }

    public static Map<String, Double> times(Measured.Times times) {
        return Map.of("p50 ms", times.p50(), "p99 ms", times.p99());
    }
}
