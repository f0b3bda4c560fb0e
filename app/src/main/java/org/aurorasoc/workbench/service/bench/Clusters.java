package org.aurorasoc.workbench.service.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.aurorasoc.workbench.domain.CollectionName;
import org.aurorasoc.workbench.domain.Embedding;
import org.aurorasoc.workbench.domain.Entry;
import org.aurorasoc.workbench.domain.EntryKey;
import org.aurorasoc.workbench.domain.ModelId;
import org.aurorasoc.workbench.domain.json.Fields;
import org.aurorasoc.workbench.domain.json.Json;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.embed.TextHash;

/// Made cases whose vectors lie as those of sentences do: in clusters round a common mean, all of length 1. Each row
/// is made anew whenever it is asked for, always the same, so that a million of them need no memory.
public final class Clusters {
    private static final int MOST_CLUSTERS = 2_000;
    private static final int FEWEST_CLUSTERS = 20;
    private static final int ROWS_A_CLUSTER = 50;
    private static final double COMMON = 0.5;
    private static final double AWAY_FROM_CENTRE = 0.8;
    private static final int WORDS_A_CASE = 40;
    private static final int HOSTS = 500;
    private static final int COMMON_MEAN = 0;
    private static final int CENTRE = 1;
    private static final int VECTOR = 2;
    private static final int PAYLOAD = 3;
    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");
    private static final List<String> TECHNIQUES =
            List.of("T1071.004", "T1059.001", "T1566.002", "T1078", "T1021.001", "T1110", "T1567");
    private static final List<String> OUTCOMES = List.of("contained", "false positive", "escalated", "open");
    private static final List<String> SEVERITIES =
            List.of("low", "medium", "low", "high", "medium", "critical", "low", "medium", "low", "medium");

    private final long seed;
    private final int rows;
    private final double[][] centres;

    public Clusters(long seed, int rows) {
        this.seed = seed;
        this.rows = rows;
        int clusters = Math.clamp(rows / ROWS_A_CLUSTER, FEWEST_CLUSTERS, MOST_CLUSTERS);
        double[] common = noise(random(COMMON_MEAN, 0));
        this.centres = IntStream.range(0, clusters)
                .mapToObj(cluster -> centre(common, noise(random(CENTRE, cluster))))
                .toArray(double[][]::new);
    }

    private static double[] centre(double[] common, double[] own) {
        for (int i = 0; i < own.length; i++) {
            own[i] += COMMON * common[i];
        }
        return own;
    }

    public int rows() {
        return rows;
    }

    public static String id(int row) {
        return String.format(Locale.ROOT, "bench-%08d", row);
    }

    /// A vector of length 1; any number names a row, also beyond the last.
    public float[] values(int row) {
        RandomGenerator random = random(VECTOR, row);
        double[] centre = centres[random.nextInt(centres.length)];
        double[] values = noise(random);
        double squares = 0;
        for (int i = 0; i < values.length; i++) {
            values[i] = centre[i] + AWAY_FROM_CENTRE * values[i];
            squares += values[i] * values[i];
        }
        double length = Math.sqrt(squares);
        float[] unit = new float[values.length];
        for (int i = 0; i < unit.length; i++) {
            unit[i] = (float) (values[i] / length);
        }
        return unit;
    }

    public Embedding vector(int row) {
        return new Embedding(values(row));
    }

    /// Vectors of the same clusters that no row has.
    public List<Embedding> queries(int count) {
        return IntStream.range(0, count).mapToObj(i -> vector(-1 - i)).toList();
    }

    /// Has what [Slice] asks for, words, and a host that some cases share.
    public JsonObject payload(int row) {
        RandomGenerator random = random(PAYLOAD, row);
        String host = "ws-" + random.nextInt(HOSTS);
        return new Fields()
                .put("summary", new Wording(random).text(WORDS_A_CASE))
                .put("severity", SEVERITIES.get(row % SEVERITIES.size()))
                .put("outcome", OUTCOMES.get(random.nextInt(OUTCOMES.size())))
                .put("techniques", List.of(technique(row, random)), Json::of)
                .put("assets", List.of(host), Json::of)
                .put("rule", "rule-" + row % 100)
                .put("stored_at", FIRST.plus(Duration.ofMinutes(row)).toString())
                .build();
    }

    private static String technique(int row, RandomGenerator random) {
        return Slice.THOUSANDTH.has(row) ? "T1486" : TECHNIQUES.get(random.nextInt(TECHNIQUES.size()));
    }

    /// @param model under whose name it is stored, so that questions by that model find it
    public Entry entry(int row, ModelId model) {
        JsonObject payload = payload(row);
        String summary = payload.text("summary").orElse("");
        return new Entry(
                new EntryKey(CollectionName.CASES, id(row)), vector(row), model, TextHash.of(summary), payload);
    }

    private RandomGenerator random(int purpose, int number) {
        return new SplittableRandom(mixed(seed + purpose, number));
    }

    private static double[] noise(RandomGenerator random) {
        double[] values = new double[Embedding.DIMENSION];
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextGaussian() / Math.sqrt(values.length);
        }
        return values;
    }

    /// Seeds side by side give sequences that are not.
    private static long mixed(long seed, long what) {
        long z = seed * 0x9E3779B97F4A7C15L + what;
        z = (z ^ (z >>> 33)) * 0xFF51AFD7ED558CCDL;
        z = (z ^ (z >>> 33)) * 0xC4CEB9FE1A85EC53L;
        return z ^ (z >>> 33);
    }
}
