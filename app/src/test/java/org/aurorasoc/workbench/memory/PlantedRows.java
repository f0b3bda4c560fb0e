package org.aurorasoc.workbench.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.aurorasoc.workbench.domain.CollectionName;
import org.aurorasoc.workbench.domain.Embedding;
import org.aurorasoc.workbench.domain.EntryKey;
import org.aurorasoc.workbench.domain.ModelId;
import org.aurorasoc.workbench.domain.StoredEntry;
import org.aurorasoc.workbench.domain.json.JsonObject;

/// Rows in clusters that were put there on purpose, so that a map can be held to them.
public final class PlantedRows {
    private static final List<String> OUTCOMES =
            List.of("contained", "false positive", "escalated", "expected", "data lost", "open", "who knows");
    private static final List<String> SEVERITIES = List.of("critical", "high", "medium", "low", "info", "");

    private PlantedRows() {}

    /// `each` rows round every one of so many directions; the larger `noise`, the less they hold together.
    public static List<Embedding> vectors(int clusters, int each, double noise, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Embedding> vectors = new ArrayList<>();
        for (int cluster = 0; cluster < clusters; cluster++) {
            double[] centre = direction(random);
            for (int i = 0; i < each; i++) {
                double[] stray = direction(random);
                float[] row = new float[Embedding.DIMENSION];
                for (int d = 0; d < row.length; d++) {
                    row[d] = (float) (centre[d] + noise * stray[d]);
                }
                vectors.add(new Embedding(row));
            }
        }
        return vectors;
    }

    private static double[] direction(SplittableRandom random) {
        double[] direction = new double[Embedding.DIMENSION];
        double square = 0;
        for (int d = 0; d < direction.length; d++) {
            direction[d] = random.nextGaussian();
            square += direction[d] * direction[d];
        }
        for (int d = 0; d < direction.length; d++) {
            direction[d] /= Math.sqrt(square);
        }
        return direction;
    }

    /// Cases: a cluster has one outcome; the severities take turns.
    public static List<StoredEntry> cases(int clusters, int each) {
        List<Embedding> vectors = vectors(clusters, each, 0.5, 1);
        List<StoredEntry> rows = new ArrayList<>();
        for (int i = 0; i < vectors.size(); i++) {
            String id = String.format(Locale.ROOT, "CASE-%05d", i);
            JsonObject payload = TenCases.payload(
                    "Incident " + i + " of kind " + i / each,
                    SEVERITIES.get(i % SEVERITIES.size()),
                    OUTCOMES.get(i / each % OUTCOMES.size()),
                    "2026-01-01T00:00:00Z");
            rows.add(new StoredEntry(
                    new EntryKey(CollectionName.CASES, id),
                    vectors.get(i),
                    ModelId.MINILM,
                    null,
                    payload,
                    TenCases.TODAY));
        }
        return rows;
    }

    public static ShortMemory memory(int clusters, int each) {
        ShortMemory memory = new ShortMemory("embedded", "/var/lib/aurorasoc/workbench", true);
        cases(clusters, each).forEach(memory::with);
        return memory;
    }
}
