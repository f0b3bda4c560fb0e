package org.aurorasoc.workbench.service.quality;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.aurorasoc.workbench.domain.json.JsonArray;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.domain.json.JsonString;
import org.aurorasoc.workbench.json.JsonText;
import org.aurorasoc.workbench.service.intake.RecordLines;
import org.aurorasoc.workbench.service.recall.RecallRequest.Question;

/// The trials that a data folder holds files for.
final class QualityFolder {
    private static final String INCIDENTS = "cases/vcdb-cases.jsonl.gz";
    private static final String TECHNIQUES = "attack/attack-enterprise.jsonl.gz";
    private static final String SENTENCES = "retrieval/tram.jsonl.gz";
    private static final List<String> ALERTS = List.of("alerts/sigma-alerts.jsonl.gz", "alerts/splunk-alerts.jsonl.gz");
    private static final Pattern TECHNIQUE_ID = Pattern.compile("\\bT\\d{4}(?:\\.\\d{3})?\\b");

    private final Path folder;
    private final List<String> skipped = new ArrayList<>();

    QualityFolder(Path folder) {
        this.folder = folder;
    }

    /// Why a trial is missing, a sentence each; complete after [#trials()].
    List<String> skipped() {
        return skipped;
    }

    List<Trial> trials() {
        List<Trial> trials = new ArrayList<>();
        incidents().ifPresent(trials::add);
        Optional<List<LabelledText>> techniques = techniques();
        techniques.flatMap(texts -> sentences(texts)).ifPresent(trials::add);
        techniques.flatMap(texts -> alerts(texts)).ifPresent(trials::add);
        return trials;
    }

    /// Incidents are asked for the like of themselves; varieties that tell nothing are no labels.
    private Optional<Trial> incidents() {
        return read("VCDB incidents", INCIDENTS).map(records -> {
            List<LabelledText> texts = records.stream()
                    .map(record -> new LabelledText(text(record, "id"), text(record, "summary"), telling(record)))
                    .toList();
            List<LabelledQuestion> questions = texts.stream()
                    .filter(text -> !text.labels().isEmpty())
                    .map(text -> new LabelledQuestion(new Question.LikeCase(text.id()), text.labels()))
                    .toList();
            return new Trial("VCDB incidents", texts, questions, Scoring.PRECISION);
        });
    }

    private static Set<String> telling(JsonObject incident) {
        Set<String> telling = new HashSet<>(strings(incident, "action_varieties"));
        telling.removeIf(name -> name.endsWith("Unknown") || name.endsWith("Other"));
        return telling;
    }

    private Optional<List<LabelledText>> techniques() {
        return read("techniques", TECHNIQUES)
                .map(records -> records.stream()
                        .filter(record -> text(record, "kind").equals("technique"))
                        .map(record -> new LabelledText(
                                text(record, "id"),
                                text(record, "name") + ". " + text(record, "description"),
                                Set.of(text(record, "id"))))
                        .toList());
    }

    private Optional<Trial> sentences(List<LabelledText> techniques) {
        return read("TRAM sentences", SENTENCES)
                .map(records -> trial("TRAM sentences", techniques, records, record -> text(record, "sentence")));
    }

    private Optional<Trial> alerts(List<LabelledText> techniques) {
        List<JsonObject> alerts = new ArrayList<>();
        for (String file : ALERTS) {
            read("alerts", file).ifPresent(alerts::addAll);
        }
        return alerts.isEmpty()
                ? Optional.empty()
                : Optional.of(trial(
                        "alerts",
                        techniques,
                        alerts,
                        record -> text(record, "title") + ". " + text(record, "description")));
    }

    /// An id in the question would give the answer away.
    private static Trial trial(
            String name,
            List<LabelledText> techniques,
            List<JsonObject> records,
            Function<JsonObject, String> questionOf) {
        List<LabelledQuestion> questions = records.stream()
                .filter(record -> !strings(record, "technique_ids").isEmpty())
                .map(record -> new LabelledQuestion(
                        new Question.Text(
                                TECHNIQUE_ID.matcher(questionOf.apply(record)).replaceAll("technique")),
                        Set.copyOf(strings(record, "technique_ids"))))
                .toList();
        return new Trial(name, techniques, questions, Scoring.RECIPROCAL_RANK);
    }

    private Optional<List<JsonObject>> read(String trial, String file) {
        Path path = folder.resolve(file);
        if (!Files.isRegularFile(path)) {
            skipped.add(trial + ": there is no " + file + ".");
            return Optional.empty();
        }
        List<JsonObject> records = new ArrayList<>();
        try (RecordLines lines = RecordLines.open(path)) {
            for (var line = lines.next(); line.isPresent(); line = lines.next()) {
                if (line.get().text() != null) {
                    records.add(JsonText.readObject(line.get().text()));
                }
            }
        }
        return Optional.of(records);
    }

    private static String text(JsonObject record, String name) {
        return record.text(name).orElse("");
    }

    private static List<String> strings(JsonObject record, String name) {
        return record.get(name) instanceof JsonArray(var elements)
                ? elements.stream()
                        .filter(JsonString.class::isInstance)
                        .map(element -> ((JsonString) element).value())
                        .toList()
                : List.of();
    }
}
