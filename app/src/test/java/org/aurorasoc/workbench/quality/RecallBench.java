package org.aurorasoc.workbench.quality;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.aurorasoc.workbench.domain.CollectionName;
import org.aurorasoc.workbench.domain.Entry;
import org.aurorasoc.workbench.domain.EntryKey;
import org.aurorasoc.workbench.domain.Filter;
import org.aurorasoc.workbench.domain.extract.TestTraces;
import org.aurorasoc.workbench.domain.json.Json;
import org.aurorasoc.workbench.domain.json.JsonArray;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.domain.json.JsonString;
import org.aurorasoc.workbench.domain.trace.TraceReader;
import org.aurorasoc.workbench.embed.EmbeddedText;
import org.aurorasoc.workbench.embed.Embedder;
import org.aurorasoc.workbench.embed.TextHash;
import org.aurorasoc.workbench.embed.onnx.OnnxEmbedder;
import org.aurorasoc.workbench.memory.Recalling;
import org.aurorasoc.workbench.service.recall.RecallLeg;
import org.aurorasoc.workbench.service.recall.RecallRequest;
import org.aurorasoc.workbench.service.recall.RecallRequest.Question;
import org.aurorasoc.workbench.service.recall.RecallService;
import org.aurorasoc.workbench.store.Change;
import org.aurorasoc.workbench.store.OpenStore;
import org.aurorasoc.workbench.store.embedded.EmbeddedStore;
import org.aurorasoc.workbench.task.CancelToken;
import org.aurorasoc.workbench.task.ProgressSink;
import org.aurorasoc.workbench.testsupport.DataFolder;

/// How good recall is on real data, leg by leg, by the measures of the data folder's `plain_hybrid.py`: technique ids
/// in queries are masked, ids and summaries alone are stored. Arguments: an empty folder, `incidents` or `techniques`,
/// and
/// 1 to ask every question of the techniques, 5 to ask every fifth.
public final class RecallBench {
    private static final Pattern TECHNIQUE_ID = Pattern.compile("\\bT\\d{4}(?:\\.\\d{3})?\\b");
    private static final List<RecallLeg> LEGS = List.of(RecallLeg.MEANING, RecallLeg.WORDS, RecallLeg.ALL);
    private static final int FIRST_TEN = 10;
    private static final int FIRST_FIVE = 5;

    private final PrintStream out = System.out;
    private final TraceReader traces = TestTraces.with();
    private final Path folder;
    private final Embedder embedder;
    private final Map<OpenStore, RecallService> recalls = new HashMap<>();

    private RecallBench(Path folder, Embedder embedder) {
        this.folder = folder;
        this.embedder = embedder;
    }

    public static void main(String... args) throws Exception {
        Path folder = Files.createDirectories(Path.of(args[0]));
        try (Embedder embedder = OnnxEmbedder.open(folder)) {
            RecallBench bench = new RecallBench(folder, embedder);
            if (args[1].equals("incidents")) {
                bench.incidents();
            } else {
                bench.techniques(Integer.parseInt(args[2]));
            }
        }
    }

    private void incidents() throws Exception {
        List<JsonObject> incidents = DataFolder.records("cases/vcdb-cases.jsonl.gz");
        SharedVarieties measure = new SharedVarieties(incidents);
        Map<String, String> texts = new HashMap<>();
        incidents.forEach(each -> texts.put(text(each, "id"), text(each, "summary")));
        try (OpenStore store = filled("incidents", texts)) {
            for (RecallLeg leg : LEGS) {
                long begun = System.nanoTime();
                Map<String, List<String>> found = new HashMap<>();
                for (String id : measure.queries()) {
                    found.put(id, ids(store, new Question.LikeCase(id), FIRST_FIVE, leg));
                }
                var precision = measure.measure(found);
                out.printf(
                        "vcdb P@5 %s micro %.4f macro %.4f (%d queries, %.1f ms each)%n",
                        leg,
                        precision.micro(),
                        precision.macro(),
                        precision.queries(),
                        (System.nanoTime() - begun) / 1e6 / precision.queries());
            }
        }
    }

    private void techniques(int every) throws Exception {
        Map<String, String> texts = new HashMap<>();
        for (JsonObject record : DataFolder.records("attack/attack-enterprise.jsonl.gz")) {
            if (text(record, "kind").equals("technique")) {
                texts.put(text(record, "id"), text(record, "name") + ". " + text(record, "description"));
            }
        }
        List<JsonObject> alerts = new ArrayList<>(DataFolder.records("alerts/sigma-alerts.jsonl.gz"));
        alerts.addAll(DataFolder.records("alerts/splunk-alerts.jsonl.gz"));
        alerts.removeIf(alert -> techniqueIds(alert).isEmpty());
        List<JsonObject> sentences = DataFolder.records("retrieval/tram.jsonl.gz");
        try (OpenStore store = filled("techniques", texts)) {
            for (RecallLeg leg : LEGS) {
                reciprocal("tram", store, leg, each(every, sentences), "sentence");
                reciprocal("alerts", store, leg, each(every, alerts), "title", "description");
            }
        }
    }

    private static List<JsonObject> each(int every, List<JsonObject> records) {
        return IntStream.range(0, records.size())
                .filter(i -> i % every == 0)
                .mapToObj(records::get)
                .toList();
    }

    private void reciprocal(String name, OpenStore store, RecallLeg leg, List<JsonObject> records, String... fields) {
        double sum = 0;
        for (JsonObject record : records) {
            List<String> parts = new ArrayList<>();
            for (String field : fields) {
                parts.add(text(record, field));
            }
            String query = TECHNIQUE_ID.matcher(String.join(". ", parts)).replaceAll("technique");
            List<String> found = ids(store, new Question.Text(query), FIRST_TEN, leg);
            Set<String> gold = techniqueIds(record);
            int place = 0;
            while (place < found.size() && !gold.contains(found.get(place))) {
                place++;
            }
            sum += place < found.size() ? 1.0 / (place + 1) : 0;
        }
        out.printf("%s MRR@10 %s %.4f (%d queries)%n", name, leg, sum / records.size(), records.size());
    }

    private List<String> ids(OpenStore store, Question question, int k, RecallLeg leg) {
        RecallService recall = recalls.computeIfAbsent(store, each -> Recalling.over(each, embedder));
        return recall
                .recall(new RecallRequest(question, k, Filter.NONE, -1, leg, false), new CancelToken())
                .cases()
                .stream()
                .map(each -> each.entry().key().sourceId())
                .toList();
    }

    private OpenStore filled(String name, Map<String, String> texts) {
        OpenStore store = EmbeddedStore.open(folder.resolve(name));
        List<String> ids = texts.keySet().stream().sorted().toList();
        List<EmbeddedText> embedded =
                embedder.embedAll(ids.stream().map(texts::get).toList(), new CancelToken(), ProgressSink.SILENT);
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            EntryKey key = new EntryKey(CollectionName.CASES, ids.get(i));
            String text = texts.get(ids.get(i));
            JsonObject payload = JsonObject.of("summary", Json.of(text));
            changes.add(new Change.Put(
                    new Entry(key, embedded.get(i).embedding(), embedder.model(), TextHash.of(text), payload)));
            changes.add(new Change.Trace(key, null, traces.read(payload)));
        }
        store.vectors().apply(changes, new CancelToken());
        return store;
    }

    private static String text(JsonObject record, String field) {
        return record.text(field).orElse("");
    }

    private static Set<String> techniqueIds(JsonObject record) {
        Set<String> ids = new HashSet<>();
        if (record.get("technique_ids") instanceof JsonArray(var elements)) {
            for (Json each : elements) {
                ids.add(((JsonString) each).value());
            }
        }
        return ids;
    }
}
