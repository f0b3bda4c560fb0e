package org.aurorasoc.workbench.peers.kernels;

import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.aurorasoc.workbench.domain.CodePoints;
import org.aurorasoc.workbench.domain.json.Containment;
import org.aurorasoc.workbench.domain.json.Json;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.domain.words.Analyser;
import org.aurorasoc.workbench.domain.words.Bm25;
import org.aurorasoc.workbench.domain.words.Terms;
import org.aurorasoc.workbench.service.bench.Clusters;
import org.aurorasoc.workbench.service.bench.Wording;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/// Words of a case, their score, and whether a payload contains what a filter asks.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class WordKernels {
    private static final int TEXTS = 1_000;

    private final Wording wording = new Wording(new SplittableRandom(1));
    private final String text = wording.text(200);
    private final Terms[] texts = new Terms[TEXTS];
    private final SortedMap<String, Long> asked = new TreeMap<>(CodePoints.ORDER);
    private final Bm25 score = new Bm25(TEXTS, 40);
    private final JsonObject payload = new Clusters(1, TEXTS).payload(7);
    private final JsonObject part = JsonObject.of("rule", Json.of("rule-7"));

    public WordKernels() {
        for (int i = 0; i < TEXTS; i++) {
            texts[i] = Analyser.terms(wording.text(40));
        }
        Analyser.terms(wording.question(8)).counts().keySet().forEach(term -> asked.put(term, 20L));
    }

    @Benchmark
    public Terms termsOfTwoHundredWords() {
        return Analyser.terms(text);
    }

    @Benchmark
    public double thousandTextsScored() {
        double sum = 0;
        for (Terms each : texts) {
            sum += score.score(asked, each);
        }
        return sum;
    }

    @Benchmark
    public boolean payloadContains() {
        return Containment.contains(payload, part);
    }
}
