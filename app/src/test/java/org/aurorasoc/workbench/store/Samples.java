package org.aurorasoc.workbench.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.aurorasoc.workbench.domain.Embedding;
import org.aurorasoc.workbench.domain.Entry;
import org.aurorasoc.workbench.domain.EntryKey;
import org.aurorasoc.workbench.domain.ModelId;
import org.aurorasoc.workbench.domain.Probe;
import org.aurorasoc.workbench.domain.json.Json;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.embed.TextHash;

/// Entries and vectors made from seeds, for the contract of the stores.
public final class Samples {
    public static final String CASES = "aurora_cases";

    private Samples() {}

    public static Embedding vector(long seed) {
        Random random = new Random(seed);
        float[] values = new float[Embedding.DIMENSION];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return unit(values);
    }

    /// A vector whose cosine to `vector(seed)` falls as `step` grows.
    public static Embedding near(long seed, int step) {
        float[] values = vector(seed).toArray();
        float[] away = vector(seed ^ 0x5DEECE66DL).toArray();
        for (int i = 0; i < values.length; i++) {
            values[i] += 0.05f * step * away[i];
        }
        return unit(values);
    }

    public static Embedding hashLike(long seed) {
        float[] values = vector(seed).toArray();
        for (int i = 32; i < values.length; i++) {
            values[i] = values[i - 32];
        }
        return unit(values);
    }

    private static Embedding unit(float[] values) {
        double sum = 0;
        for (float v : values) {
            sum += (double) v * v;
        }
        double norm = Math.sqrt(sum);
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (values[i] / norm);
        }
        return new Embedding(values);
    }

    public static Change put(String id, Embedding vector) {
        return put(CASES, id, vector, JsonObject.of("summary", Json.of("case " + id)));
    }

    public static Change put(String collection, String id, Embedding vector, JsonObject payload) {
        return put(collection, id, vector, payload, ModelId.MINILM);
    }

    public static Change put(String collection, String id, Embedding vector, JsonObject payload, ModelId model) {
        return new Change.Put(
                new Entry(new EntryKey(collection, id), vector, model, TextHash.of("text of " + id), payload));
    }

    /// `count` rows whose nearness to `vector(seed)` falls with their number: `id-0000` is nearest.
    public static List<Change> ladder(String collection, long seed, int count, JsonObject payload) {
        List<Change> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.add(put(collection, String.format("id-%04d", i), near(seed, i + 1), payload));
        }
        return rows;
    }

    public static Probe probe(Embedding vector) {
        return new Probe.ByVector(vector, ModelId.MINILM);
    }
}
