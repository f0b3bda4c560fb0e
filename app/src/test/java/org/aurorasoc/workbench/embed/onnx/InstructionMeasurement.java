package org.aurorasoc.workbench.embed.onnx;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.aurorasoc.workbench.domain.Embedding;
import org.aurorasoc.workbench.domain.ModelId;
import org.aurorasoc.workbench.domain.json.JsonArray;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.domain.json.JsonString;
import org.aurorasoc.workbench.embed.EmbeddedText;
import org.aurorasoc.workbench.task.CancelToken;
import org.aurorasoc.workbench.task.ProgressSink;
import org.aurorasoc.workbench.testsupport.DataFolder;

/// What two things that we leave undone would bring the second model: an instruction before each
/// question, and texts read up to 512 pieces. A measurement, not a test: `InstructionMeasurement HOME
/// QUESTIONS`, a home to which the model was added and about how many questions of each kind are asked.
/// MRR@10 as `quality` has it.
final class InstructionMeasurement {
    private static final String INSTRUCTION = "Represent this sentence for searching relevant passages: ";
    private static final Pattern TECHNIQUE_ID = Pattern.compile("\\bT\\d{4}(?:\\.\\d{3})?\\b");
    private static final int DEPTH = 10;

    private record Technique(String id, String text) {}

    private record Question(String text, Set<String> labels) {}

    private InstructionMeasurement() {}

    static void main(String... args) throws IOException {
        Path home = Path.of(args[0]);
        int most = Integer.parseInt(args[1]);
        List<Technique> techniques = DataFolder.records("attack/attack-enterprise.jsonl.gz").stream()
                .filter(each -> each.text("kind").orElse("").equals("technique"))
                .map(each -> new Technique(text(each, "id"), text(each, "name") + ". " + text(each, "description")))
                .toList();
        List<JsonObject> alerts = new ArrayList<>(DataFolder.records("alerts/sigma-alerts.jsonl.gz"));
        alerts.addAll(DataFolder.records("alerts/splunk-alerts.jsonl.gz"));
        List<Question> told = questions(DataFolder.records("retrieval/tram.jsonl.gz"), most, "sentence");
        List<Question> seen = questions(alerts, most, "title", "description");
        try (OnnxEmbedder usual = OnnxEmbedder.open(home)) {
            measure("all-MiniLM-L6-v2, 256 pieces", usual, "", techniques, told, seen);
        }
        for (int window : List.of(256, 512)) {
            try (OnnxEmbedder model = OnnxEmbedder.open(home, reading(window))) {
                String name = ModelId.BGE.name() + ", " + window + " pieces";
                measure(name, model, "", techniques, told, seen);
                measure(name + ", with the instruction", model, INSTRUCTION, techniques, told, seen);
            }
        }
    }

    private static ModelManifest reading(int window) {
        ModelManifest known = ModelManifest.of(ModelId.BGE);
        return new ModelManifest(
                known.model(), known.pooling(), window, known.supply(), known.weights(), known.tokenizer());
    }

    private static List<Question> questions(List<JsonObject> records, int most, String... fields) {
        List<Question> all = records.stream()
                .map(each -> new Question(
                        TECHNIQUE_ID
                                .matcher(IntStream.range(0, fields.length)
                                        .mapToObj(i -> text(each, fields[i]))
                                        .collect(Collectors.joining(". ")))
                                .replaceAll("technique"),
                        labels(each)))
                .filter(each -> !each.labels().isEmpty())
                .toList();
        int every = Math.max(1, all.size() / most);
        return IntStream.range(0, all.size())
                .filter(i -> i % every == 0)
                .mapToObj(all::get)
                .toList();
    }

    private static void measure(
            String name,
            OnnxEmbedder model,
            String instruction,
            List<Technique> techniques,
            List<Question> told,
            List<Question> seen) {
        List<Embedding> stored =
                embed(model, techniques.stream().map(Technique::text).toList());
        System.out.printf(
                "%s: %d TRAM sentences %.3f, %d alerts %.3f%n",
                name,
                told.size(),
                reciprocalRank(model, instruction, techniques, stored, told),
                seen.size(),
                reciprocalRank(model, instruction, techniques, stored, seen));
    }

    private static double reciprocalRank(
            OnnxEmbedder model,
            String instruction,
            List<Technique> techniques,
            List<Embedding> stored,
            List<Question> questions) {
        List<Embedding> asked = embed(
                model, questions.stream().map(each -> instruction + each.text()).toList());
        double sum = 0;
        for (int q = 0; q < questions.size(); q++) {
            Embedding question = asked.get(q);
            double[] near = stored.stream().mapToDouble(question::cosine).toArray();
            Set<String> labels = questions.get(q).labels();
            double best = IntStream.range(0, near.length)
                    .filter(i -> labels.contains(techniques.get(i).id()))
                    .mapToDouble(i -> near[i])
                    .max()
                    .orElse(Double.POSITIVE_INFINITY);
            long nearer =
                    IntStream.range(0, near.length).filter(i -> near[i] > best).count();
            sum += best < 2 && nearer < DEPTH ? 1.0 / (nearer + 1) : 0;
        }
        return sum / questions.size();
    }

    private static List<Embedding> embed(OnnxEmbedder model, List<String> texts) {
        return model.embedAll(texts, new CancelToken(), ProgressSink.SILENT).stream()
                .map(EmbeddedText::embedding)
                .toList();
    }

    private static Set<String> labels(JsonObject each) {
        return each.get("technique_ids") instanceof JsonArray(var ids)
                ? ids.stream().map(id -> ((JsonString) id).value()).collect(Collectors.toSet())
                : Set.of();
    }

    private static String text(JsonObject each, String field) {
        return each.text(field).orElse("");
    }
}
